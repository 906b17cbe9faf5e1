import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account, byStart, startOf } from '../account.js';

/** Whether an account is taken (rule 1), else why not: it was struck, stands aside, or is of a mode or kind that feeds other aspects. */
export function leftOutBy(
  { out, feeds }: Account,
  { assessed }: Aspect,
):
  Exclude<Account['feeds'], 'facts' | 'assessed'> | NonNullable<Account['out']>['why'] | undefined {
  if (out !== undefined) return out.why;
  if (feeds === (assessed === true ? 'assessed' : 'facts')) return undefined;
  return feeds === 'facts' || feeds === 'assessed' ? 'mode' : feeds;
}

/** An account as it is placed in time, and which accounts have to be known for that. */
export interface Placed {
  readonly account: Account;
  /** Its own place among all accounts. */
  readonly place: number;
  /** Of a denial that speaks of the time of what it denies: the account that has it, and those that would go before. */
  readonly denied?: { readonly by: number | undefined; readonly unless: readonly number[] };
}

/**
 * Accounts with the bounds by which they are placed in time (rule 2): nothing is definite only after its end; of a timeless
 * aspect, which has no ends, what is never definite is so since it was told. A denial for which nobody gave a start speaks of
 * the time of what it denies: it stands once for each account from which it can have it, and once by itself.
 */
export function withTheirTimes(accounts: readonly Account[], aspect: Aspect): readonly Placed[] {
  const own = accounts.map((account, place) => {
    return { account: within(account, account.start, aspect), place };
  });
  if (!own.some(({ account }) => account.contradicts !== undefined)) return own;
  const byEntry = Map.groupBy(own, ({ account }) => account.entryNo);
  return own.flatMap((one): readonly Placed[] => {
    const denied = deniedBy(one.account, byEntry);
    const places = denied.map(({ place }) => place);
    return [...denied, undefined].map((by, i) => ({
      account: by === undefined ? one.account : within(one.account, by.account.start, aspect),
      place: one.place,
      ...(denied.length === 0 ? {} : { denied: { by: by?.place, unless: places.slice(0, i) } }),
    }));
  });
}

/** Whether an account stands where it is placed, as far as the accounts at some places are known. */
export function standsAmong(
  isKnown: (place: number) => boolean,
): (one: Pick<Placed, 'place' | 'denied'>) => boolean {
  return ({ place, denied }) => {
    if (!isKnown(place)) return false;
    if (denied === undefined) return true;
    return (denied.by === undefined || isKnown(denied.by)) && !denied.unless.some(isKnown);
  };
}

function within(account: Account, start: Account['start'], aspect: Aspect): Account {
  if (aspect.timeless === true) {
    const { end, ...endless } = account;
    return {
      ...(end === undefined ? account : endless),
      start: notAfter(start, account.toldAt, aspect),
    };
  }
  const placed = notAfter(start, account.end?.latest ?? null, aspect);
  return placed === account.start ? account : { ...account, start: placed };
}

function notAfter(
  start: Account['start'],
  last: Micros | null,
  { timeless }: Aspect,
): Account['start'] {
  if (last === null) return start;
  if (start.latest !== null && (timeless === true || start.latest <= last)) return start;
  return { ...start, latest: last };
}

/** The affirmations of what an account denies, by other origins, in entries that it contradicts; the latest first. */
function deniedBy(
  { contradicts = [], value, origin }: Account,
  byEntry: ReadonlyMap<string, readonly Placed[]>,
): readonly Placed[] {
  return contradicts
    .flatMap((entryNo) => byEntry.get(entryNo) ?? [])
    .filter(
      ({ account }) =>
        account.says === 'affirms' && account.value === value && account.origin !== origin,
    )
    .sort((a, b) => byStart(startOf(b.account), startOf(a.account)));
}
