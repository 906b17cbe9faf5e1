import { type Account, byStart } from './account.js';
import { hasNeutral, hasOpposing, type Sides } from './sides.js';

/**
 * Rule 6: accounts of the baseline value give way, without contest, once a contrary value is supported by a neutral origin
 * or by opposing sides; one that starts after the first contrary account is an ordinary account and stays.
 */
export function yieldBaseline(
  accounts: readonly Account[],
  baseline: string | undefined,
  sides: Sides,
): readonly Account[] {
  const contrary = accounts.filter((account) => account.value !== baseline);
  const [first] = contrary.toSorted(byStart);
  if (baseline === undefined || first === undefined) return accounts;
  const supports = Map.groupBy(contrary, (account) => account.value);
  const prevails = [...supports.values()].some((support) => {
    const origins = support.map((account) => account.origin);
    return hasNeutral(origins, sides) || hasOpposing(origins, sides);
  });
  if (!prevails) return accounts;
  return accounts.filter((a) => a.value !== baseline || byStart(a, first) > 0);
}
