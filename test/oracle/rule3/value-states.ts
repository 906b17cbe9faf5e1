// Rules 8 and 9: what a value and the proposition earned.
import { oppose, sideOf } from './entitled.js';
import { isReplaced } from './last-word.js';
import {
  type AspectRules,
  type PropositionAsked,
  type StateEarned,
  VALUE_STATES,
  type ValueAnswered,
} from './model.js';
import { boundsOf, byBounds, type Account3 } from './place.js';
import { type Case3, runOf } from './runs.js';
import { holds, isAgedByTheSame } from './set-aside.js';

const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

/** The values affirmed, or those denied, by the accounts that count. */
export function valuesOf(
  kind: 'affirms' | 'denies',
  counting: readonly Account3[],
  those: Case3,
): readonly ValueAnswered[] {
  const said = counting.filter((account) => account.said === kind);
  return sorted(said.flatMap(({ value }) => value ?? [])).map((value) => {
    const accounts = said.filter((account) => account.value === value);
    return {
      value,
      state: stateOf(accounts, those),
      origins: sorted(accounts.map(({ origin }) => origin)),
      entries: [...new Set(accounts.map(({ entry }) => entry.n))].sort((a, b) => a - b),
      grade: gradeOf(accounts),
      since: sinceOf(accounts, those),
    };
  });
}

function stateOf(counting: readonly Account3[], those: Case3): StateEarned {
  const { asked } = those;
  const origins = sorted(counting.map(({ origin }) => origin));
  const told = origins.flatMap((name) =>
    runOf(
      counting.filter(({ origin }) => origin === name),
      those,
    ),
  );
  const admitted = told.some(({ entry, origin }) => {
    const side = sideOf(origin, asked);
    if (entry.againstInterest !== true || side === undefined) return false;
    return origins.some((other) => other !== origin && sideOf(other, asked) !== side);
  });
  if (told.some(({ entry }) => entry.isVerified === true)) return 'verified';
  if (admitted || origins.some((a) => origins.some((b) => oppose(a, b, asked)))) {
    return 'confirmed_by_adversaries';
  }
  if (origins.length < 2) return 'reported';
  return areOfOneSide(origins, asked) ? 'alleged_by_one_side' : 'corroborated';
}

function areOfOneSide(origins: readonly string[], asked: PropositionAsked): boolean {
  const [side, ...others] = new Set(origins.map((origin) => sideOf(origin, asked)));
  return side !== undefined && others.length === 0;
}

function gradeOf(accounts: readonly Account3[]): ValueAnswered['grade'] {
  const best = <Grade>(scale: readonly Grade[], given: readonly Grade[]) =>
    scale.find((grade) => given.includes(grade));
  const entries = accounts.map(({ entry }) => entry);
  return {
    reliability:
      best(
        RELIABILITIES,
        entries.map(({ reliability }) => reliability),
      ) ?? 'F',
    credibility:
      best(
        CREDIBILITIES,
        entries.map(({ credibility }) => credibility),
      ) ?? 6,
  };
}

function sinceOf(counting: readonly Account3[], those: Case3): ValueAnswered['since'] {
  const { definite, asked } = those;
  const [one] = counting;
  const aged = definite.filter(
    (account) =>
      account.said === one?.said &&
      account.value === one.value &&
      !isReplaced(account, definite, asked.aspect) &&
      isAgedByTheSame(account, definite, asked) &&
      (['overtaken', 'gave way', 'over'] as const).every(
        (reason) => !holds(reason, account, { ...those, at: asked.validAt }),
      ),
  );
  const last = [...counting, ...aged];
  const [first] = sorted(last.map(({ origin }) => origin))
    .flatMap((name) =>
      runOf(
        last.filter(({ origin }) => origin === name),
        those,
      ),
    )
    .sort(byBounds);
  if (first === undefined) throw new Error('no account counts');
  return { ...boundsOf(first), origin: first.origin };
}

/** Rule 9. */
export function stateOfProposition(
  { values, denied }: Readonly<Record<'values' | 'denied', readonly ValueAnswered[]>>,
  asked: PropositionAsked,
): 'unknown' | 'contested' | 'denied' | StateEarned {
  const [only, ...others] = values;
  if (isContested(values, denied, asked.aspect)) return 'contested';
  if (only === undefined) return denied.length > 0 ? 'denied' : 'unknown';
  if (others.length === 0) return only.state;
  const earned = VALUE_STATES.slice(0, 3).find((state) =>
    values.some((value) => value.state === state),
  );
  if (earned !== undefined) return earned;
  const origins = sorted(values.flatMap((value) => value.origins));
  return origins.length >= 2 && areOfOneSide(origins, asked) ? 'alleged_by_one_side' : 'reported';
}

function isContested(
  values: readonly ValueAnswered[],
  denied: readonly ValueAnswered[],
  { exclusive }: AspectRules,
): boolean {
  if (exclusive && values.length > 1) return true;
  return values.some(({ value }) => denied.some((other) => other.value === value));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
}
