import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account } from './account.js';
import { freshest } from './age.js';
import { yieldBaseline } from './baseline.js';
import { place, stillOpen } from './latest-account.js';
import { ruled, type Ruling, type Verdict } from './ruling.js';
import { type Sides } from './sides.js';

/** What became of each account of a proposition, and whether all that count are old. */
export interface AppliedRules {
  /** One for each account. */
  readonly rulings: readonly Ruling[];
  readonly stale: boolean;
}

/** Rules 2 to 7 of the board rule: says of each account of one proposition whether it is taken or set aside, and why. */
export function applyRules(
  accounts: readonly Account[],
  aspect: Aspect,
  circumstances: Sides & { readonly validAt: Micros },
): AppliedRules {
  const placed = place(accounts, aspect, circumstances.validAt);
  const aged = freshest(placed.definite, aspect, circumstances.validAt);
  const possible = stillOpen(placed.possible, aged.kept, aspect.abstain);
  const abstaining = aged.kept.filter(({ value }) => value === aspect.abstain);
  const saying = aged.kept.filter(({ value }) => value !== aspect.abstain);
  const standing = yieldBaseline(saying, aspect.baseline, circumstances);
  return {
    rulings: [
      ...ruled(standing.kept, 'counts'),
      ...ruled(abstaining, 'abstains'),
      ...possible.open.map(({ account, from, to }): Ruling => {
        return { account, verdict: 'possible', because: [], open: { from, to } };
      }),
      ...placed.excluded,
      ...aged.excluded,
      ...possible.excluded,
      ...standing.excluded,
    ],
    stale: aged.stale,
  };
}

/** The accounts with this verdict. */
export function accountsThat(verdict: Verdict, rulings: readonly Ruling[]): readonly Account[] {
  return rulings.filter((ruling) => ruling.verdict === verdict).map(({ account }) => account);
}
