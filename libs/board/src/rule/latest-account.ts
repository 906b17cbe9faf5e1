import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account, byStart, endOf, startOf } from './account.js';
import { ruled, type Ruling } from './ruling.js';

/** The accounts of a proposition placed at a moment: last words that are definite, what is only possible, and the rest. */
interface Placed {
  readonly definite: readonly Account[];
  readonly possible: readonly PossibleAccount[];
  readonly excluded: readonly Ruling[];
}

/** An account that may hold or may not, with the bounds between which that is open. */
interface PossibleAccount {
  readonly account: Account;
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/**
 * Rules 2 and 3: places accounts at a moment and keeps each origin's last word (per value where values do not exclude
 * each other). A last word that is over leaves nothing older behind it; one that may be over is possible.
 */
export function place(accounts: readonly Account[], aspect: Aspect, validAt: Micros): Placed {
  if (aspect.timeless === true) {
    const { last, superseded } = latestAccounts(accounts, aspect);
    return { definite: last, possible: [], excluded: superseded };
  }
  const [begun, coming] = split(accounts, (account) => startOf(account).latest <= validAt);
  const { last, superseded } = latestAccounts(begun, aspect);
  const [running, over] = split(last, (account) => validAt < endOf(account).latest);
  const [definite, ending] = split(running, (account) => validAt < endOf(account).earliest);
  const [ended, open] = split(coming, (account) => endOf(account).latest <= validAt);
  const [starting, notYet] = split(open, (account) => startOf(account).earliest <= validAt);
  return {
    definite,
    possible: [
      ...starting.map((account) => possible(account, account.start)),
      ...ending.map((account) => possible(account, account.end ?? account.start)),
    ],
    excluded: [...superseded, ...ruled([...over, ...ended], 'over'), ...ruled(notYet, 'not_yet')],
  };
}

/** Rule 5: the possible accounts that say something, and something that their origin does not say for certain anyway. */
export function stillOpen(
  possible: readonly PossibleAccount[],
  definite: readonly Account[],
  abstain: string | undefined,
): { readonly open: readonly PossibleAccount[]; readonly excluded: readonly Ruling[] } {
  const settled = Map.groupBy(definite, originAndValue);
  const sayings = (account: Account): readonly Account[] =>
    settled.get(originAndValue(account)) ?? [];
  const [saying, abstaining] = split(possible, ({ account }) => account.value !== abstain);
  const [certain, open] = split(saying, ({ account }) => sayings(account).length > 0);
  return {
    open,
    excluded: [
      ...ruled(
        abstaining.map(({ account }) => account),
        'may_abstain',
      ),
      ...certain.flatMap(({ account }) => ruled([account], 'said_for_certain', sayings(account))),
    ],
  };
}

function possible(account: Account, open: Account['start']): PossibleAccount {
  return { account, from: open.earliest, to: open.latest };
}

function originAndValue(account: Account): string {
  return `${account.origin}|${account.value}`;
}

interface Latest {
  readonly last: readonly Account[];
  readonly superseded: readonly Ruling[];
}

function latestAccounts(accounts: readonly Account[], aspect: Aspect): Latest {
  const origins = [...Map.groupBy(accounts, (account) => account.origin).values()];
  const words = origins.map((own) =>
    superseding(own, aspect.exclusive ? latest(own) : latestPerValue(own, aspect.abstain)),
  );
  return {
    last: words.flatMap(({ last }) => last),
    superseded: words.flatMap(({ superseded }) => superseded),
  };
}

function superseding(own: readonly Account[], last: readonly Account[]): Latest {
  const kept = new Set(last);
  const older = own.filter((account) => !kept.has(account));
  return { last, superseded: ruled(older, 'superseded', last) };
}

/** An abstention replaces every earlier value of its origin, and a later value replaces the abstention. */
function latestPerValue(own: readonly Account[], abstain: string | undefined): readonly Account[] {
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

function split<T>(items: readonly T[], test: (item: T) => boolean): [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
