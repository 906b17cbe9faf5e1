import { checkContent } from '../commands/check-entry.js';
import { type LogEntry, type NewRelation } from '../commands/commands.js';
import { type StampedCommand } from '../commands/stamped-command.js';
import { type DecisionRules } from '../commands/decision-rules.js';
import { type Decision, unless } from '../commands/decision.js';
import { type EntryContent, entryNumber, originOf } from '../entry/entry.js';
import { type Relation } from '../events/events.js';
import { resolvePlainDates } from '../entry/plain-dates.js';
import { allCountedWith } from '../identity.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { unsaidMarking } from '../state/description.js';
import { resolveAssertions } from '../state/resolve.js';
import { type EntryState, type SituationCore, type SituationState } from '../state/state.js';
import { checkSuperseding } from '../state/superseding.js';
import { type Graded, SUPPORT, supports } from '../state/support.js';
import { needsAspect } from '../vocabulary/relations.js';

/** Decides whether a new entry is stored, with its permanent number and the assertions it was resolved to. */
export function decideLogging(
  { command, recordedAt }: StampedCommand & { readonly command: LogEntry },
  { core, entries }: SituationState,
  rules: DecisionRules,
): Decision {
  const { relations } = command;
  const tlp = command.entry.tlp ?? unsaidMarking(core.opened);
  const asked = { ...command.entry, tlp };
  const entry = resolvePlainDates(asked, core.opened?.timeZone ?? 'UTC', rules);
  const entryNo = entryNumber(core.opened?.code ?? '', core.lastOrdinal + 1);
  const origin = originOf(entry);
  const refusals = [
    ...checkContent(entry, { registers: core.registers, recordedAt, packs: rules.packs }),
    ...relations.flatMap((r, i) =>
      checkRelation(r, { entryNo, origin }, { core, entries }, `/relations/${i}`),
    ),
    ...knownEntries(entry.derivedFrom, entries, '/derivedFrom'),
    ...checkConfirmed(
      command,
      { entryNo, origin, relations, derivedFrom: entry.derivedFrom },
      { core, entries },
    ),
    ...checkDemandMet(entry, origin, core),
  ];
  return unless(refusals, () => ({
    name: 'EntryLogged',
    data: {
      entryNo,
      entry,
      relations: relations.map((relation, i) => numbered(relation, entryNo, i + 1)),
      asserts: resolveAssertions(entry, core.registers),
    },
  }));
}

/** A relation under its permanent id `ALE-018-r2`. */
export function numbered(relation: NewRelation, entryNo: string, ordinal: number): Relation {
  return { id: `${entryNo}-r${ordinal}`, ...relation };
}

/** What the record refuses in a relation: an unknown target, the entry itself, a missing aspect, to supersede what is not its own. */
export function checkRelation(
  relation: NewRelation,
  from: { readonly entryNo: string; readonly origin: string },
  { core, entries }: SituationState,
  pointer: string,
): readonly Refusal[] {
  if (relation.target === from.entryNo) {
    return [refusal('self-relation', 'An entry has no relation to itself.', `${pointer}/target`)];
  }
  const merged = core.registers.merged.source;
  const aspect = relation.aspect ?? '';
  return [
    ...knownEntry(relation.target, entries, `${pointer}/target`),
    ...checkSuperseding(relation, from, entries, { pointer, merged }),
    ...(needsAspect(relation.type) && aspect === ''
      ? [
          refusal(
            'aspect-missing',
            `Say in which aspect it ${relation.type}: accounts agree on one thing and differ on another.`,
            `${pointer}/aspect`,
          ),
        ]
      : []),
  ];
}

/** Refuses numbers of entries that the situation does not have. */
export function knownEntries(
  numbers: readonly string[],
  entries: ReadonlyMap<string, EntryState>,
  pointer: string,
): readonly Refusal[] {
  return numbers.flatMap((no, i) => knownEntry(no, entries, `${pointer}/${i}`));
}

function knownEntry(
  no: string,
  entries: ReadonlyMap<string, EntryState>,
  pointer: string,
): readonly Refusal[] {
  return entries.has(no) ? [] : [refusal('unknown-reference', `There is no entry ${no}.`, pointer)];
}

function checkConfirmed(
  { entry, relations }: LogEntry,
  graded: Graded,
  { core, entries }: SituationState,
): readonly Refusal[] {
  const merged = core.registers.merged.source;
  if (entry.grade.credibility !== 1) return [];
  const support = relations.filter((r) => r.type === 'corroborates').map((r) => r.target);
  if (support.some((no) => supports(entries.get(no), graded, merged))) return [];
  const message = `Credibility 1 means confirmed by other sources: add a relation "corroborates" to ${SUPPORT}, or grade it 2.`;
  return [refusal('second-origin-missing', message, '/grade/credibility')];
}

/** Refuses a second report of one origin that a demand is met; `held` are those that the entry itself made before. */
export function checkDemandMet(
  content: EntryContent,
  origin: string,
  { demandsMet: met, registers }: SituationCore,
  held: readonly string[] = [],
): readonly Refusal[] {
  if (registers.vocabulary.kinds.get(content.kind)?.meetsDemand !== true) return [];
  const origins = [...allCountedWith(origin, registers.merged.source)];
  return content.about.flatMap((id, i) => {
    const others = origins.map((one) => `${id}|${one}`).filter((key) => !held.includes(key));
    const earlier = others.map((key) => met.get(key)).find((no) => no !== undefined);
    const message = `${earlier ?? ''} reports from the same origin that this demand is met.`;
    return earlier === undefined ? [] : [refusal('demand-already-met', message, `/about/${i}`)];
  });
}
