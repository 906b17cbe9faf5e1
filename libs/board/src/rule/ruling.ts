import { type Micros } from '@sitlog/situation';
import { type Account } from './account.js';

/** What the board rule makes of one account: the first two stand in the answer, the others are set aside. */
export const VERDICTS = {
  counts: { rule: 8, taken: true },
  abstains: { rule: 3, taken: true },
  possible: { rule: 5, taken: true },
  not_yet: { rule: 2, taken: false },
  over: { rule: 2, taken: false },
  superseded: { rule: 3, taken: false },
  aged: { rule: 4, taken: false },
  said_for_certain: { rule: 5, taken: false },
  may_abstain: { rule: 5, taken: false },
  gave_way: { rule: 6, taken: false },
} as const;
export type Verdict = keyof typeof VERDICTS;

/** An account with what became of it, and the accounts that made it so. */
export interface Ruling {
  readonly account: Account;
  readonly verdict: Verdict;
  readonly because: readonly Account[];
  /** Of a possible account: between which bounds it is open. */
  readonly open?: { readonly from: Micros | null; readonly to: Micros | null };
}

/** A ruling on each of these accounts. */
export function ruled(
  accounts: readonly Account[],
  verdict: Verdict,
  because: readonly Account[] = [],
): readonly Ruling[] {
  return accounts.map((account) => ({ account, verdict, because }));
}
