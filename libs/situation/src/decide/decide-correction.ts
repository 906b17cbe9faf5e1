import { checkContent, checkKind } from '../commands/check-entry.js';
import { type CorrectEntry, type ReclassifyEntry } from '../commands/commands.js';
import { checkDemandMet, knownEntries } from './decide-logging.js';
import { type Decision, refused, unless } from '../commands/decision.js';
import { type EntryContent, originOf } from '../entry/entry.js';
import { type DecisionRules } from '../commands/decision-rules.js';
import { type EntryCorrected } from '../events/events.js';
import { metBy } from '../evolve/evolve.js';
import { applyPatch, type Patched, rootOf } from '../state/patch.js';
import { refusal, type Refusal, type RefusalCode } from '../commands/refusal.js';
import { RESOLVED_FROM, resolveAssertions } from '../state/resolve.js';
import { type EntryState, type SituationCore, type SituationState } from '../state/state.js';
import { type Micros } from '../time.js';

const ELSEWHERE: Readonly<Record<string, string>> = {
  kind: 'Use …/classification.',
  mode: 'Retract the entry as an error and log it anew.',
  tlp: 'Use …/marking.',
  grade: 'Use …/gradings.',
  relations: 'Use …/relations.',
  task: 'Use …/task.',
  verification: 'Use …/verification.',
  entryNo: 'Numbers are permanent.',
  recordedAt: 'It is the moment of recording and never changes.',
};

/** A correction of an entry, and the moment of its recording. */
interface Correcting {
  readonly command: CorrectEntry;
  readonly recordedAt: Micros;
  readonly entry: EntryState;
}

/** Decides a correction: the content as corrected must pass every rule that a new entry must pass. */
export function decideCorrection(
  asked: Correcting,
  state: SituationState,
  rules: DecisionRules,
): Decision {
  const { command, entry } = asked;
  const elsewhere = command.patch.flatMap((change, i) => notHere(change.path, i));
  const [first, ...more] = elsewhere;
  if (first !== undefined) return refused(first, ...more);
  const result = applyPatch(entry.content, command.patch);
  if (result.kind === 'misfit') {
    return refused(refusal('malformed', result.message, `/patch/${result.index}/path`));
  }
  if (JSON.stringify(result.content) === JSON.stringify(entry.content)) {
    return refused(refusal('no-change', 'The entry already says so.', '/patch'));
  }
  const faults = rules.faultsOfContent(result.content);
  const refusals =
    faults.length > 0
      ? faults.map(({ pointer, message }) => asCorrected('malformed', pointer, message))
      : contradictionsIn(result.content, { ...asked, packs: rules.packs }, state);
  return unless(refusals, () => ({
    name: 'EntryCorrected',
    data: correction(command, result, state),
  }));
}

function notHere(path: string, index: number): readonly Refusal[] {
  const root = rootOf(path);
  const hint = Object.hasOwn(ELSEWHERE, root) ? ELSEWHERE[root] : undefined;
  if (hint === undefined) return [];
  const message = `A correction cannot change "${root}". ${hint}`;
  return [refusal('not-correctable', message, `/patch/${index}/path`)];
}

function contradictionsIn(
  content: EntryContent,
  { recordedAt, entry, packs }: Correcting & Pick<DecisionRules, 'packs'>,
  { core, entries }: SituationState,
): readonly Refusal[] {
  const newlyDerived = content.derivedFrom.filter((no) => !entry.content.derivedFrom.includes(no));
  return [
    ...checkContent(content, { registers: core.registers, recordedAt, packs }),
    ...knownEntries(newlyDerived, entries, '/derivedFrom'),
    ...metAgain(content, entry, core),
  ].map((r) => asCorrected(r.code, r.pointer ?? '', r.message));
}

/** The entry may go on reporting what it reports, but not come to report what another one does. */
function metAgain(
  content: EntryContent,
  entry: EntryState,
  core: SituationCore,
): readonly Refusal[] {
  const met = metBy(entry, core.registers.vocabulary);
  return checkDemandMet(content, originOf(content), core, met);
}

function asCorrected(code: RefusalCode, pointer: string, message: string): Refusal {
  return refusal(code, `As corrected, ${pointer}: ${message}`, '/patch');
}

function correction(
  command: CorrectEntry,
  result: Patched & { kind: 'patched' },
  { core }: SituationState,
): EntryCorrected {
  const resolvesAnew = result.patch.some((change) => RESOLVED_FROM.includes(rootOf(change.path)));
  return {
    entryNo: command.entryNo,
    class: command.class,
    reason: command.reason,
    patch: result.patch,
    ...(resolvesAnew ? { asserts: resolveAssertions(result.content, core.registers) } : {}),
  };
}

/** Decides a change of kind; the new kind's default assertions replace those of the old, explicit ones stay. */
export function decideReclassification(
  command: ReclassifyEntry,
  entry: EntryState,
  { core, packs }: Pick<SituationState, 'core'> & Pick<DecisionRules, 'packs'>,
): Decision {
  const [unknown] = checkKind(command.to, core.registers.vocabulary, packs);
  if (unknown !== undefined) return refused(unknown);
  if (entry.content.kind === command.to) {
    return refused(refusal('no-change', `${entry.entryNo} is of that kind already.`, '/kind'));
  }
  const content = { ...entry.content, kind: command.to };
  const refusals = metAgain(content, entry, core).map((r) => ({ ...r, pointer: '/kind' }));
  return unless(refusals, () => ({
    name: 'EntryReclassified',
    data: {
      entryNo: entry.entryNo,
      kind: command.to,
      from: entry.content.kind,
      reason: command.reason,
      asserts: resolveAssertions(content, core.registers),
    },
  }));
}
