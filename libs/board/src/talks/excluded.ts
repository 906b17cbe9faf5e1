import {
  decidedBy,
  type EntryState,
  type NotFact,
  ordinalOf,
  originOfEntry,
} from '@sitlog/situation';
import { type Identities } from '../rule/identity.js';
import { type Ruling, type Verdict, VERDICTS } from '../rule/ruling.js';

/** What was set aside of what the log holds on a demand or a forecast, by which rule of the board, because of which entries. */
export interface Excluded {
  readonly what: 'entry' | 'telling' | 'deadline' | 'forecast';
  readonly entry: string;
  readonly origin: string;
  readonly verdict: Verdict | NotFact;
  readonly rule: number;
  readonly because: readonly string[];
}

/** Statements or deadlines that the rules for propositions set aside. */
export function excludedBy(
  what: Excluded['what'],
  rulings: readonly Ruling[],
): readonly Excluded[] {
  return rulings
    .map(({ word: { account }, verdict, because }) => ({
      what,
      entry: account.entryNo,
      origin: account.origin,
      verdict,
      rule: VERDICTS[verdict].rule,
      because: [...new Set(because.map((by) => by.account.entryNo))].sort(),
    }))
    .toSorted((a, b) => ordinalOf(a.entry) - ordinalOf(b.entry));
}

/** Entries that are left out as a whole (rule 1). */
export function leftOutOf(
  what: Excluded['what'],
  entries: readonly EntryState[],
  why: (entry: EntryState) => NotFact | undefined,
  { originAs }: Pick<Identities, 'originAs'>,
): readonly Excluded[] {
  return entries.flatMap((entry) => {
    const verdict = why(entry);
    if (verdict === undefined) return [];
    const origin = originAs(originOfEntry(entry));
    const because = decidedBy(entry, verdict);
    return [{ what, entry: entry.entryNo, origin, verdict, rule: 1, because }];
  });
}
