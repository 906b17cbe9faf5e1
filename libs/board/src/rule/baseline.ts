import { type Account, byStart } from './account.js';
import { ruled, type Ruling } from './ruling.js';
import { hasNeutral, hasOpposing, type Sides } from './sides.js';

/**
 * Rule 6: accounts of the baseline value give way, without contest, once a contrary value is supported by a neutral origin
 * or by opposing sides; one that starts after the first contrary account is an ordinary account and stays.
 */
export function yieldBaseline(
  accounts: readonly Account[],
  baseline: string | undefined,
  sides: Sides,
): { readonly kept: readonly Account[]; readonly excluded: readonly Ruling[] } {
  const contrary = accounts.filter((account) => account.value !== baseline);
  const [first] = contrary.toSorted(byStart);
  const prevailing = contraryThatPrevails(contrary, sides);
  if (first === undefined || prevailing.length === 0) return { kept: accounts, excluded: [] };
  const yields = (account: Account): boolean =>
    account.value === baseline && byStart(account, first) <= 0;
  return {
    kept: accounts.filter((account) => !yields(account)),
    excluded: ruled(accounts.filter(yields), 'gave_way', prevailing),
  };
}

function contraryThatPrevails(contrary: readonly Account[], sides: Sides): readonly Account[] {
  const supports = Map.groupBy(contrary, (account) => account.value);
  return [...supports.values()]
    .filter((support) => {
      const origins = support.map((account) => account.origin);
      return hasNeutral(origins, sides) || hasOpposing(origins, sides);
    })
    .flat();
}
