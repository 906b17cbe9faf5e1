// Rules 4, 4a and 6: each looks at all definite accounts at once.
import { areEntitled, sideOf } from './entitled.js';
import { affirmsAnEnd } from './last-word.js';
import { type PropositionAsked, type Reason } from './model.js';
import { byBounds, isDefinite, type Account3 } from './place.js';

const MINUTE = 60_000_000;

/** In one moment the first of these is the reason. */
export const REASONS: readonly Reason[] = ['overtaken', 'aged', 'gave way', 'over'];

/** For each reason, whether it holds at a moment. */
export function holds(
  reason: Reason,
  account: Account3,
  {
    accounts,
    asked,
    at,
  }: {
    readonly accounts: readonly Account3[];
    readonly asked: PropositionAsked;
    readonly at: number;
  },
): boolean {
  const definite = accounts.filter((other) => isDefinite(other, at, asked.aspect));
  if (reason === 'overtaken') return isOvertaken(account, definite, asked);
  if (reason === 'aged') return isAged(account, definite, asked);
  if (reason === 'gave way') return gaveWay(account, definite, asked);
  return at >= account.endsLatest;
}

function isAged(a: Account3, definite: readonly Account3[], asked: PropositionAsked): boolean {
  return (
    isAgedByTheSame(a, definite, asked) ||
    rivalsOf(a, definite, asked).some((rivals) => age(rivals, a, { definite, asked }))
  );
}

/** Whether accounts that say the same lie a time to live after it. */
export function isAgedByTheSame(
  a: Account3,
  definite: readonly Account3[],
  asked: PropositionAsked,
): boolean {
  if (a.said !== 'affirms' && a.said !== 'denies') return false;
  const same = definite.filter(({ said, value }) => said === a.said && value === a.value);
  return age(same, a, { definite, asked });
}

interface Among {
  readonly definite: readonly Account3[];
  readonly asked: PropositionAsked;
}

function age(accounts: readonly Account3[], a: Account3, { definite, asked }: Among): boolean {
  const { timeless, timeToLiveMinutes } = asked.aspect;
  if (timeless === true || timeToLiveMinutes === undefined) return false;
  const young = accounts.filter((b) => b.earliest > a.latest + timeToLiveMinutes * MINUTE);
  return areEntitled(young, sideOf(a.origin, asked), { asked, definite });
}

function isOvertaken(a: Account3, definite: readonly Account3[], asked: PropositionAsked): boolean {
  if (asked.aspect.timeless === true) return false;
  return rivalsOf(a, definite, asked).some((rivals) =>
    areEntitled(
      rivals.filter((b) => isLaterThan(b, a, asked)),
      sideOf(a.origin, asked),
      { asked, definite },
    ),
  );
}

/** What may overtake an account, each kind and value apart. */
function rivalsOf(
  { said, value }: Account3,
  definite: readonly Account3[],
  { aspect }: PropositionAsked,
): readonly (readonly Account3[])[] {
  const of = (kind: 'affirms' | 'denies', named: string | undefined) =>
    definite.filter((b) => b.said === kind && b.value === named);
  if (said === 'denies') return [of('affirms', value)];
  if (said !== 'affirms') return [];
  const others = aspect.exclusive ? valuesAffirmed(definite).filter((v) => v !== value) : [];
  return [of('denies', value), ...others.map((other) => of('affirms', other))];
}

function valuesAffirmed(definite: readonly Account3[]): readonly (string | undefined)[] {
  return [...new Set(definite.filter((b) => b.said === 'affirms').map((b) => b.value))];
}

function isLaterThan(b: Account3, a: Account3, { aspect }: PropositionAsked): boolean {
  if (affirmsAnEnd(b, aspect)) {
    const goesOn = a.said === 'affirms' && !affirmsAnEnd(a, aspect);
    return goesOn ? b.latest >= a.latest : b.latest > a.latest;
  }
  const { uttered, published, received } = a.entry;
  const saysWhen = uttered !== undefined || published !== undefined || received !== undefined;
  if (saysWhen && a.madeAt > b.madeAt) return false;
  return b.earliest >= a.latest && b.latest > a.latest;
}

function gaveWay(a: Account3, definite: readonly Account3[], asked: PropositionAsked): boolean {
  const { baseline } = asked.aspect;
  if (baseline === undefined) return false;
  const affirms = (value: string | undefined) =>
    definite.filter((b) => b.said === 'affirms' && b.value === value);
  const denials = definite.filter((b) => b.said === 'denies' && b.value === baseline);
  const contrary = valuesAffirmed(definite).filter((value) => value !== baseline);
  if (a.said === 'affirms' && a.value === baseline) {
    return [denials, ...contrary.map(affirms)].some((group) =>
      yieldsTo(a, group, { definite, asked }),
    );
  }
  if (a.said !== 'denies' || !contrary.includes(a.value)) return false;
  return yieldsTo(a, affirms(a.value), { definite, asked });
}

function yieldsTo(a: Account3, contrary: readonly Account3[], { definite, asked }: Among): boolean {
  const [first] = contrary.toSorted(byBounds);
  if (first === undefined || byBounds(a, first) > 0) return false;
  return areEntitled(contrary, undefined, { asked, definite });
}
