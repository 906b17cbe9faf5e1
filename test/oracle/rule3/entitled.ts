// Rules 4a and 7: who is entitled to set another's word aside.
import { type PropositionAsked } from './model.js';
import { byBounds, isDefinite, type Account3 } from './place.js';
import { isReplaced } from './last-word.js';

const DAY = 86_400_000_000;

/** Whether an origin is a registered source; the desk never is, whatever an older log registered as it. */
function isRegistered(origin: string, { sources }: PropositionAsked): boolean {
  return origin !== 'desk' && sources[origin] !== undefined;
}

/** The side of an origin; undefined where it is neutral, as is whoever is no registered source. */
export function sideOf(origin: string, asked: PropositionAsked): string | undefined {
  const side = (isRegistered(origin, asked) ? asked.sources[origin] : null) ?? undefined;
  return side === 'neutral' || side === 'civilian' ? undefined : side;
}

/** Whether two origins are of sides that are declared to oppose each other. */
export function oppose(a: string, b: string, asked: PropositionAsked): boolean {
  const one = sideOf(a, asked);
  const other = sideOf(b, asked);
  return (
    asked.opposing.some(
      ([left, right]) => (left === one && right === other) || (left === other && right === one),
    ) &&
    one !== undefined &&
    other !== undefined
  );
}

/** Whether accounts of one kind and value are entitled; `ownSide` is the side of whom they would overtake, undefined where that does not matter. */
export function areEntitled(
  accounts: readonly Account3[],
  ownSide: string | undefined,
  { asked, definite }: { readonly asked: PropositionAsked; readonly definite: readonly Account3[] },
): boolean {
  const eligible = accounts.filter((account) => isEligible(account, asked));
  const alone = eligible.some(
    (account) =>
      sideOf(account.origin, asked) === undefined ||
      account.entry.againstInterest === true ||
      asked.authority.includes(account.origin) ||
      (ownSide !== undefined &&
        sideOf(account.origin, asked) === ownSide &&
        account.madeAt <= account.latest + DAY),
  );
  const pairs = eligible.flatMap((b) => eligible.map((c) => [b, c] as const));
  return alone || pairs.some(([b, c]) => isOpposedPair(b, c, { asked, definite }));
}

function isEligible({ entry, origin }: Account3, asked: PropositionAsked): boolean {
  if (!isRegistered(origin, asked) && entry.mode !== 'occurrence') return false;
  if (entry.againstInterest === true || asked.authority.includes(origin)) return true;
  return entry.reliability !== 'E' && entry.credibility !== 5;
}

/** Opposing sides; the earlier was its origin's last word and not over when the later became definite. */
function isOpposedPair(
  b: Account3,
  c: Account3,
  { asked, definite }: { readonly asked: PropositionAsked; readonly definite: readonly Account3[] },
): boolean {
  if (!oppose(b.origin, c.origin, asked) || byBounds(b, c) > 0) return false;
  const then = definite.filter((account) => isDefinite(account, c.latest, asked.aspect));
  return !isReplaced(b, then, asked.aspect) && b.endsLatest > c.latest;
}
