// Rule 2: where an account lies in time.
import {
  type AssertionAsKnown,
  type AspectRules,
  type EntryAsKnown,
  type Said,
  type BoundsAsKnown,
  type WrittenTime,
} from './model.js';

/** One account with its bounds: -Infinity is since ever, Infinity never for sure. */
export interface Account3 {
  readonly entry: EntryAsKnown;
  readonly origin: string;
  readonly said: Said;
  readonly value: string | undefined;
  readonly earliest: number;
  readonly latest: number;
  /** Infinity where it has no end. */
  readonly endsEarliest: number;
  readonly endsLatest: number;
  /** R: the first moment at which it is known to have been made. */
  readonly madeAt: number;
}

/** The accounts of some entries; a denial looks among all entries for what it denies. */
export function placed(
  entries: readonly EntryAsKnown[],
  all: readonly EntryAsKnown[],
  aspect: AspectRules,
): readonly Account3[] {
  return entries.flatMap((entry) =>
    entry.says.map((assertion) => {
      const { said, value } = assertion;
      const affirmed =
        said === 'denies' ? latestAffirmation(value, entry, { all, aspect }) : undefined;
      return place(assertion, entry, { aspect, affirmed });
    }),
  );
}

function latestAffirmation(
  value: string | undefined,
  denial: EntryAsKnown,
  { all, aspect }: { readonly all: readonly EntryAsKnown[]; readonly aspect: AspectRules },
): Account3 | undefined {
  return all
    .filter(({ n, origin }) => (denial.contradicts ?? []).includes(n) && origin !== denial.origin)
    .flatMap((entry) =>
      entry.says
        .filter((other) => other.said === 'affirms' && other.value === value)
        .map((other) => place(other, entry, { aspect })),
    )
    .sort(byBounds)
    .at(-1);
}

function place(
  assertion: AssertionAsKnown,
  entry: EntryAsKnown,
  { aspect, affirmed }: { readonly aspect: AspectRules; readonly affirmed?: Account3 | undefined },
): Account3 {
  const { said, value } = assertion;
  const start =
    assertion.start ?? fromEffective(entry) ?? boundsOf(affirmed) ?? fromOccurred(entry);
  const end =
    aspect.timeless === true
      ? undefined
      : (assertion.end ?? toEffective(entry) ?? lasting(start, entry));
  const endsLatest = end === undefined ? Infinity : (end.latest ?? Infinity);
  const latest = start.latest ?? (aspect.timeless === true ? firstKnown(entry) : Infinity);
  return {
    entry,
    origin: entry.origin,
    said,
    value,
    earliest: start.earliest ?? -Infinity,
    latest: Math.min(latest, endsLatest),
    endsEarliest: end === undefined ? Infinity : (end.earliest ?? -Infinity),
    endsLatest,
    madeAt: firstKnown(entry),
  };
}

function fromEffective({ effective, onlyAnnounces }: EntryAsKnown): BoundsAsKnown | undefined {
  if (onlyAnnounces === true || effective?.from === undefined) return undefined;
  return { earliest: firstOf(effective.from), latest: firstOf(effective.from) };
}

function toEffective({ effective, onlyAnnounces }: EntryAsKnown): BoundsAsKnown | undefined {
  if (onlyAnnounces === true || effective?.to === undefined) return undefined;
  return { earliest: lastOf(effective.to), latest: lastOf(effective.to) };
}

function lasting(
  { earliest, latest }: BoundsAsKnown,
  { lasts }: EntryAsKnown,
): BoundsAsKnown | undefined {
  if (lasts === undefined) return undefined;
  return {
    earliest: earliest === null ? null : earliest + lasts,
    latest: latest === null ? null : latest + lasts,
  };
}

function fromOccurred(entry: EntryAsKnown): BoundsAsKnown {
  const earliest = entry.occurred.from === null ? null : firstOf(entry.occurred.from);
  const to = entry.occurred.to === null ? null : lastOf(entry.occurred.to);
  const made = firstKnown(entry);
  const isToldAhead = earliest !== null && earliest > made;
  return { earliest, latest: isToldAhead ? to : Math.min(to ?? Infinity, made) };
}

/** R. */
function firstKnown(entry: EntryAsKnown): number {
  const { uttered, published, received, recordedAt, fromGivenAt } = entry;
  const from = entry.occurred.from === null ? -Infinity : firstOf(entry.occurred.from);
  const spoken = uttered === undefined ? [] : [lastOf(uttered)];
  const written = [published, received]
    .flatMap((time) => (time === undefined ? [] : [lastOf(time)]))
    .filter((time) => time >= from);
  const made = Math.min(...spoken, ...written, recordedAt);
  return from > made && fromGivenAt !== undefined ? fromGivenAt : made;
}

function firstOf(time: WrittenTime): number {
  return typeof time === 'number' ? time : time[0];
}

function lastOf(time: WrittenTime): number {
  return typeof time === 'number' ? time : time[1];
}

/** The bounds of an account's start, as they are stated. */
export function boundsOf(account: Account3): BoundsAsKnown;
export function boundsOf(account: Account3 | undefined): BoundsAsKnown | undefined;
export function boundsOf(account: Account3 | undefined): BoundsAsKnown | undefined {
  if (account === undefined) return undefined;
  const { earliest, latest } = account;
  return {
    earliest: earliest === -Infinity ? null : earliest,
    latest: latest === Infinity ? null : latest,
  };
}

/** The order of accounts: by the latest start, then by the earliest. */
export function byBounds(a: Account3, b: Account3): number {
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1;
  if (a.earliest === b.earliest) return 0;
  return a.earliest < b.earliest ? -1 : 1;
}

export function isDefinite(account: Account3, at: number, aspect: AspectRules): boolean {
  return aspect.timeless === true || (at >= account.earliest && at >= account.latest);
}

export function isPossible(account: Account3, at: number, aspect: AspectRules): boolean {
  return aspect.timeless !== true && at >= account.earliest && at < account.latest;
}
