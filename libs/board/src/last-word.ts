import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account, byStart, endOf, startOf } from './account.js';

/** The accounts of a proposition placed at a moment: last words that are definite, and what is only possible. */
export interface Placed {
  readonly definite: readonly Account[];
  readonly possible: readonly PossibleAccount[];
}

/** An account that may hold or may not, with the bounds between which that is open. */
export interface PossibleAccount {
  readonly account: Account;
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/**
 * Rules 2 and 3: places accounts at a moment and keeps each origin's last word (per value where values do not exclude
 * each other). A last word that is over leaves nothing older behind it; one that may be over is possible.
 */
export function place(accounts: readonly Account[], aspect: Aspect, validAt: Micros): Placed {
  if (aspect.timeless === true) return { definite: lastWords(accounts, aspect), possible: [] };
  const running = accounts.filter((account) => validAt < endOf(account).latest);
  const begun = accounts.filter((account) => startOf(account).latest <= validAt);
  const words = lastWords(begun, aspect).filter((account) => running.includes(account));
  const [definite, ending] = [true, false].map((goesOn) =>
    words.filter((account) => validAt < endOf(account).earliest === goesOn),
  );
  const starting = running.filter((account) => {
    const { earliest, latest } = startOf(account);
    return earliest <= validAt && validAt < latest;
  });
  return {
    definite: definite ?? [],
    possible: [
      ...starting.map((account) => possible(account, account.start)),
      ...(ending ?? []).map((account) => possible(account, account.end ?? account.start)),
    ],
  };
}

/** Rule 5: the possible accounts that say something, and something that their origin does not say for certain anyway. */
export function stillOpen(
  possible: readonly PossibleAccount[],
  definite: readonly Account[],
  abstain: string | undefined,
): readonly PossibleAccount[] {
  const settled = new Set(definite.map(originAndValue));
  return possible.filter(
    ({ account }) => account.value !== abstain && !settled.has(originAndValue(account)),
  );
}

function possible(account: Account, open: Account['start']): PossibleAccount {
  return { account, from: open.earliest, to: open.latest };
}

function originAndValue(account: Account): string {
  return `${account.origin}|${account.value}`;
}

function lastWords(accounts: readonly Account[], aspect: Aspect): readonly Account[] {
  const byOrigin = Map.groupBy(accounts, (account) => account.origin);
  return [...byOrigin.values()].flatMap((own) =>
    aspect.exclusive ? latest(own) : lastPerValue(own, aspect.abstain),
  );
}

/** An abstention replaces every earlier value of its origin, and a later value replaces the abstention. */
function lastPerValue(own: readonly Account[], abstain: string | undefined): readonly Account[] {
  const abstention = latest(own.filter((account) => account.value === abstain))[0];
  const since = abstention === undefined ? own : own.filter((a) => byStart(a, abstention) >= 0);
  const values = Map.groupBy(since, (account) => account.value);
  const kept = [...values.values()].flatMap(latest);
  const superseded = abstention !== undefined && kept.some((a) => byStart(a, abstention) > 0);
  return superseded ? kept.filter((account) => account.value !== abstain) : kept;
}

/** All accounts with the greatest start: equal bounds stay side by side. */
function latest(accounts: readonly Account[]): readonly Account[] {
  const [first, ...others] = accounts;
  if (first === undefined) return [];
  const top = others.reduce(
    (best, account) => (byStart(account, best) > 0 ? account : best),
    first,
  );
  return accounts.filter((account) => byStart(account, top) === 0);
}
