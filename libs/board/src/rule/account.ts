import {
  type AssertionState,
  type Bounds,
  type Credibility,
  type EntryState,
  originOfEntry,
  type Reliability,
  UNGRADED,
  whyNotFact,
} from '@sitlog/situation';

/** One origin's account of one proposition: what the board rule (docs/ARCHITECTURE.md) weighs. */
export interface Account {
  readonly proposition: string;
  readonly value: string;
  readonly origin: string;
  readonly entryNo: string;
  readonly start: Bounds;
  readonly end?: Bounds;
  readonly verified: boolean;
  /** A link of the chain speaks against its own side's interest. */
  readonly againstInterest: boolean;
  /** As given for the entry; absent: that of the source. */
  readonly reliability?: Reliability;
  readonly credibility: Credibility;
}

/** The accounts that an entry gives, none if it does not count as fact (rule 1). */
export function accountsOf(entry: EntryState): readonly Account[] {
  return whyNotFact(entry) === undefined ? assertedBy(entry) : [];
}

/** What an entry asserts, whether it counts as fact or not. */
export function assertedBy(entry: EntryState): readonly Account[] {
  return entry.asserts.map((assertion) => accountIn(entry, assertion));
}

/** What an entry says as the account of its origin, with what weighs in it. */
export function accountIn(entry: EntryState, said: AssertionState): Account {
  const { grade, attribution } = entry.content;
  return {
    ...said,
    origin: originOfEntry(entry),
    entryNo: entry.entryNo,
    verified: entry.verification === 'verified',
    againstInterest: attribution.some((link) => link.againstInterest === true),
    ...(grade.reliability === undefined ? {} : { reliability: grade.reliability }),
    credibility: grade.credibility ?? UNGRADED,
  };
}

/** Start bounds as numbers that sort: open ends become the infinities. */
export function startOf(account: Account): { readonly earliest: number; readonly latest: number } {
  return {
    earliest: account.start.earliest ?? Number.NEGATIVE_INFINITY,
    latest: account.start.latest ?? Number.POSITIVE_INFINITY,
  };
}

/** End bounds likewise; an account without an end goes on for ever. */
export function endOf(account: Account): { readonly earliest: number; readonly latest: number } {
  const end = account.end;
  if (end === undefined) {
    return { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  }
  return {
    earliest: end.earliest ?? Number.NEGATIVE_INFINITY,
    latest: end.latest ?? Number.POSITIVE_INFINITY,
  };
}

/** Order of accounts in the world's time: by latest, then by earliest start; never by order of arrival. */
export function byStart(a: Account, b: Account): number {
  const [x, y] = [startOf(a), startOf(b)];
  return compare(x.latest, y.latest) || compare(x.earliest, y.earliest);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
