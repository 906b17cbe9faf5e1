import { type Bounds, type Micros } from '@sitlog/situation';
import { type Account } from './account.js';
import { byOrdinal, listed, order } from './listing.js';
import { type Ruling, SET_ASIDE, type SetAside } from './ruling.js';

/** What was said for certain and no longer counts: the last word of its origin, until when it did, and why no longer. */
export interface EarlierValue {
  readonly value: string;
  readonly negated: boolean;
  readonly origin: string;
  readonly entry: string;
  readonly since: Bounds;
  readonly until: Micros | null;
  readonly why: SetAside;
}

/** What may hold or may not at the valid moment, and between which bounds that is open. An ending without a value is of all that was said. */
export interface PossibleValue {
  readonly says: Account['says'];
  readonly value: string;
  readonly origin: string;
  readonly entry: string;
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/** What last words said before they were set aside, in order of the moments at which they were. */
export function earlierIn(rulings: readonly Ruling[]): readonly EarlierValue[] {
  return listed(rulings.flatMap(earlierValue), compareEarlier);
}

/** What may hold, in order of the values. */
export function possibleIn(rulings: readonly Ruling[]): readonly PossibleValue[] {
  return listed(rulings.flatMap(possibleValue), comparePossible);
}

/** Order of bounds by the latest, then by the earliest: open ones come last and first. */
export function compareBounds(a: Bounds, b: Bounds): number {
  const latest = (x: Bounds): number => x.latest ?? Number.MAX_VALUE;
  const earliest = (x: Bounds): number => x.earliest ?? -Number.MAX_VALUE;
  return latest(a) - latest(b) || earliest(a) - earliest(b);
}

function earlierValue({ word, verdict, until }: Ruling): readonly EarlierValue[] {
  const why = SET_ASIDE.find((one) => one === verdict);
  const { says, value, origin, entryNo: entry, start: since } = word.account;
  const speaks = says !== 'ends';
  if (why === undefined || until === undefined || !speaks) return [];
  return [{ value, negated: says === 'denies', origin, entry, since, until, why }];
}

function compareEarlier(a: EarlierValue, b: EarlierValue): number {
  return (
    (a.until ?? -Number.MAX_VALUE) - (b.until ?? -Number.MAX_VALUE) ||
    bySaying(a, b) ||
    order(a.origin, b.origin) ||
    compareBounds(a.since, b.since) ||
    byOrdinal(a.entry, b.entry) ||
    order(a.why, b.why)
  );
}

function bySaying(a: EarlierValue, b: EarlierValue): number {
  return order(a.value, b.value) || Number(a.negated) - Number(b.negated);
}

function possibleValue({ word, open }: Ruling): readonly PossibleValue[] {
  if (open === undefined) return [];
  const { says, value, origin, entryNo: entry } = word.account;
  return [{ says, value, origin, entry, ...open }];
}

function comparePossible(a: PossibleValue, b: PossibleValue): number {
  return (
    order(a.value, b.value) ||
    order(a.says, b.says) ||
    order(a.origin, b.origin) ||
    byOrdinal(a.entry, b.entry) ||
    earliestFirst(a, b)
  );
}

function earliestFirst(a: PossibleValue, b: PossibleValue): number {
  const from = (x: PossibleValue): number => x.from ?? -Number.MAX_VALUE;
  const to = (x: PossibleValue): number => x.to ?? Number.MAX_VALUE;
  return from(a) - from(b) || to(a) - to(b);
}
