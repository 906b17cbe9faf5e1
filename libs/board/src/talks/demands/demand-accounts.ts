import {
  type AssertionState,
  type EntryState,
  splitProposition,
  startBounds,
  whyNotFact,
} from '@sitlog/situation';
import { type Account, accountIn } from '../../rule/account.js';
import { type Certainty, certaintyAt } from '../certainty.js';

/** The entries by the subjects of which they tell or report something, or assert the status. */
export function bySubject(
  entries: readonly EntryState[],
): ReadonlyMap<string, readonly EntryState[]> {
  const pairs = entries.flatMap((entry) =>
    [...subjectsIn(entry)].map((subject) => ({ subject, entry })),
  );
  const grouped = Map.groupBy(pairs, ({ subject }) => subject);
  return new Map([...grouped].map(([id, group]) => [id, group.map(({ entry }) => entry)]));
}

function subjectsIn({ content, asserts }: EntryState): ReadonlySet<string> {
  const { about, demand } = content;
  const asserted = asserts.map(({ proposition }) => splitProposition(proposition));
  const status = asserted.filter(({ aspect }) => aspect === 'status');
  return new Set([
    ...about,
    ...status.map(({ subject }) => subject),
    ...(demand === undefined ? [] : [demand.id]),
  ]);
}

/** Since when a demand stands as an entry tells it: as it asserts, else as it tells when it happened. */
export function startIn(entry: EntryState, demand: string): AssertionState['start'] {
  const asserted = entry.asserts.find(({ proposition }) => proposition === `${demand}/status`);
  return asserted?.start ?? startBounds(entry.content, entry.toldAt);
}

/** What an entry says of a demand besides its status, as an account that the rules for propositions can weigh. */
export function demandAccount(
  entry: EntryState,
  { demand, part, value }: { readonly demand: string; readonly part: string; value: string },
): Account {
  const start = startIn(entry, demand);
  return accountIn(entry, { proposition: `${demand}/${part}`, value, says: 'affirms', start });
}

/** An entry that counts as fact and has begun, or may have begun, at the valid moment. */
export interface Begun {
  readonly entry: EntryState;
  readonly placement: Certainty;
}

/** Those of the entries that count as fact (rule 1) and have begun, or may have, at the valid moment. */
export function begunAmong(
  entries: readonly EntryState[],
  start: (entry: EntryState) => AssertionState['start'],
  validAt: number,
): readonly Begun[] {
  return entries.flatMap((entry) => {
    if (whyNotFact(entry) !== undefined) return [];
    const placement = certaintyAt(start(entry), validAt);
    return placement === undefined ? [] : [{ entry, placement }];
  });
}
