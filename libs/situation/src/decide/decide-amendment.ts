import {
  type AddRelation,
  type Command,
  type MarkEntry,
  type RegradeEntry,
  type ReinstateEntry,
  type RetractEntry,
  type VerifyEntry,
  type WithdrawRelation,
} from '../commands/commands.js';
import { checkDemandMet, checkRelation, knownEntries, numbered } from './decide-logging.js';
import { decideTask } from './people/decide-task.js';
import { decidePreference } from './decide-preference.js';
import { accepted, type Decision, refused, unless } from '../commands/decision.js';
import { type EventName } from '../events/events.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type EntryState, originOfEntry, type SituationState } from '../state/state.js';
import { asGraded, SUPPORT, supports } from '../state/support.js';

type Amendment = Exclude<
  Extract<Command, { readonly entryNo: string }>,
  { readonly kind: 'correct-entry' | 'reclassify-entry' }
>;

/** Decides what is done to one entry besides changing its content. */
export function decideAmendment(
  command: Amendment,
  author: string,
  entry: EntryState,
  state: SituationState,
): Decision {
  switch (command.kind) {
    case 'retract-entry':
      return decideRetraction(command, state);
    case 'reinstate-entry':
      return decideReinstatement(command, entry, state);
    case 'regrade-entry':
      return decideGrading(command, entry, state);
    case 'verify-entry':
      return decideVerification(command, author, entry);
    case 'add-relation':
      return decideRelation(command, entry, state);
    case 'withdraw-relation':
      return decideWithdrawal(command, entry);
    case 'mark-entry':
      return decideMarking(command, entry);
    case 'prefer-figure':
    case 'withdraw-preference':
      return decidePreference(command, author, entry);
    case 'change-task':
      return decideTask(command, entry);
  }
}

function decideRetraction(command: RetractEntry, { entries }: SituationState): Decision {
  const { kind, ...data } = command;
  return unless(checkMerge(command, entries), () => ({ name: 'EntryRetracted', data }));
}

function checkMerge(
  { entryNo, reason, mergedInto }: RetractEntry,
  entries: ReadonlyMap<string, EntryState>,
): readonly Refusal[] {
  const at = '/mergedInto';
  if (mergedInto === undefined) {
    const missing = refusal('merged-into-missing', 'Say which entry it duplicates.', at);
    return reason === 'duplicate' ? [missing] : [];
  }
  if (mergedInto === entryNo) {
    return [refusal('self-relation', 'An entry does not duplicate itself.', at)];
  }
  return entries.get(mergedInto)?.retracted === undefined
    ? knownEntries([mergedInto], entries, at).map((r) => ({ ...r, pointer: at }))
    : [refusal('entry-retracted', `${mergedInto} is itself retracted.`, at)];
}

function decideReinstatement(
  { entryNo, reason }: ReinstateEntry,
  entry: EntryState,
  { core }: SituationState,
): Decision {
  if (entry.retracted === undefined) {
    return refused(refusal('entry-not-retracted', `${entryNo} is not retracted.`));
  }
  const [met] = checkDemandMet(entry.content, originOfEntry(entry), core);
  if (met !== undefined) return refused(refusal(met.code, met.message));
  return accepted({ name: 'EntryReinstated', data: { entryNo, reason } });
}

function decideGrading(
  command: RegradeEntry,
  entry: EntryState,
  { core, entries }: SituationState,
): Decision {
  const merged = core.registers.merged.source;
  const { entryNo, reliability, credibility, rationale, because } = command;
  if (reliability === undefined && credibility === undefined) {
    return refused(refusal('malformed', 'Give a reliability, a credibility or both.'));
  }
  const support = because.some((no) => supports(entries.get(no), asGraded(entry), merged));
  const message = `Credibility 1 means confirmed by other sources: name in "because" ${SUPPORT}.`;
  const refusals = [
    ...knownEntries(because, entries, '/because'),
    ...(credibility === 1 && !support
      ? [refusal('second-origin-missing', message, '/because')]
      : []),
  ];
  return unless(refusals, () => ({
    name: 'EntryRegraded',
    data: {
      entryNo,
      ...(reliability === undefined ? {} : { reliability }),
      ...(credibility === undefined ? {} : { credibility }),
      rationale,
      ...(because.length === 0 ? {} : { because }),
    },
  }));
}

const OUTCOMES = {
  verified: 'EntryVerified',
  refuted: 'EntryRefuted',
  inconclusive: 'EntryLeftInconclusive',
} as const satisfies Record<VerifyEntry['outcome'], EventName>;

function decideVerification(
  { entryNo, outcome, rationale }: VerifyEntry,
  author: string,
  entry: EntryState,
): Decision {
  if (author === entry.author) {
    const message = `${author} logged ${entryNo}: somebody else has to verify it.`;
    return refused(refusal('own-entry', message));
  }
  return accepted({ name: OUTCOMES[outcome], data: { entryNo, rationale } });
}

function decideRelation(
  { entryNo, relation }: AddRelation,
  entry: EntryState,
  state: SituationState,
): Decision {
  const from = { entryNo, origin: originOfEntry(entry) };
  return unless(checkRelation(relation, from, state, ''), () => ({
    name: 'RelationAdded',
    data: { entryNo, relation: numbered(relation, entryNo, entry.relations.length + 1) },
  }));
}

function decideWithdrawal(
  { entryNo, relationId, reason }: WithdrawRelation,
  entry: EntryState,
): Decision {
  const relation = entry.relations.find((r) => r.id === relationId);
  if (relation === undefined) {
    const message = `${entryNo} has no relation ${relationId}.`;
    return refused(refusal('unknown-relation', message));
  }
  return relation.withdrawn === undefined
    ? accepted({ name: 'RelationWithdrawn', data: { entryNo, relationId, reason } })
    : refused(refusal('relation-withdrawn', `${relationId} is withdrawn already.`));
}

function decideMarking({ entryNo, tlp, reason }: MarkEntry, entry: EntryState): Decision {
  const from = entry.content.tlp;
  return from === tlp
    ? refused(refusal('no-change', `${entryNo} is marked ${tlp} already.`, '/tlp'))
    : accepted({ name: 'EntryMarked', data: { entryNo, tlp, from, reason } });
}
