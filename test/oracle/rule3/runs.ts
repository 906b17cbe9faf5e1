// Rule 11: unbroken runs, and when something was set aside.
import { isReplaced, replaces } from './last-word.js';
import { type EarlierAnswered, type PropositionAsked, type Reason } from './model.js';
import { boundsOf, byBounds, isDefinite, type Account3 } from './place.js';
import { holds, REASONS } from './set-aside.js';

export interface Case3 {
  readonly asked: PropositionAsked;
  /** All that are taken. */
  readonly accounts: readonly Account3[];
  /** Those that are definite at V. */
  readonly definite: readonly Account3[];
}

/** The moment from which a reason holds, up to V. */
function firstHeld(
  reason: Reason,
  account: Account3,
  { asked, accounts, definite }: Case3,
): number | undefined {
  if (reason === 'over') {
    return asked.validAt >= account.endsLatest ? account.endsLatest : undefined;
  }
  const moments =
    asked.aspect.timeless === true
      ? [account.latest]
      : definite.map(({ earliest, latest }) => Math.max(earliest, latest));
  return moments
    .filter((at) => asked.aspect.timeless === true || at <= asked.validAt)
    .sort((a, b) => a - b)
    .find((at) => holds(reason, account, { accounts, asked, at }));
}

/** The last words that were set aside or are over. */
export function earlierIn(those: Case3): readonly EarlierAnswered[] {
  const { definite, asked } = those;
  return definite
    .filter((account) => !isReplaced(account, definite, asked.aspect))
    .sort((a, b) => byBounds(a, b) || a.entry.n - b.entry.n)
    .flatMap((account) => {
      const { said, value, origin, entry, latest } = account;
      if ((said !== 'affirms' && said !== 'denies') || value === undefined) return [];
      const [first] = REASONS.flatMap((why) => {
        const from = firstHeld(why, account, those);
        return from === undefined ? [] : [{ until: Math.max(from, latest), why }];
      }).sort((a, b) => a.until - b.until);
      if (first === undefined) return [];
      const negated = said === 'denies';
      return [{ value, negated, origin, entry: entry.n, since: boundsOf(account), ...first }];
    });
}

/** The accounts of the unbroken run that ends with the last words given, which are of one origin, kind and value and have equal bounds. */
export function runOf(last: readonly Account3[], those: Case3): readonly Account3[] {
  const [word] = last;
  if (word === undefined) return [];
  const older = those.definite
    .filter(({ origin, said }) => origin === word.origin && said === word.said)
    .filter((account) => account.value === word.value && byBounds(account, word) < 0)
    .sort(byBounds);
  const before = older.at(-1);
  if (before === undefined) return last;
  const joined = older
    .filter((account) => byBounds(account, before) === 0)
    .filter((account) => !isBroken(account, word, those));
  return [...last, ...runOf(joined, those)];
}

function isBroken(account: Account3, next: Account3, those: Case3): boolean {
  const between = those.definite.filter(
    (other) => byBounds(other, account) > 0 && byBounds(other, next) < 0,
  );
  if (between.some((other) => replaces(other, account, those.asked.aspect))) return true;
  return (['overtaken', 'gave way', 'over'] as const).some((reason) => {
    const from = firstHeld(reason, account, those);
    return from !== undefined && from < next.earliest;
  });
}

/** Those of some accounts that are in force: not over, nor possibly over. */
export function areInForce({ endsEarliest, endsLatest }: Account3, at: number): boolean {
  return at < endsEarliest && at < endsLatest;
}

export function definiteAmong(
  accounts: readonly Account3[],
  { validAt, aspect }: PropositionAsked,
): readonly Account3[] {
  return accounts.filter((account) => isDefinite(account, validAt, aspect));
}
