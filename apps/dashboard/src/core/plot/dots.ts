import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type OutlineResponse } from '@sitlog/api-types';

/** The entries of a log as they are drawn: the n-th item of each list belongs to the same entry. All moments are milliseconds since 1970. */
export interface Dots {
  readonly count: number;
  readonly ordinal: Int32Array;
  /** The earliest moment at which it can have happened; -Infinity: nobody knows. */
  readonly from: Float64Array;
  /** The latest such moment, or the beginning of what lay ahead when it was recorded: there the dot stands. */
  readonly happened: Float64Array;
  readonly recorded: Float64Array;
  readonly flags: Uint16Array;
  /** The last moment at which anything was recorded, also what is no entry. */
  readonly latest: number;
}

/** A pair of moments in milliseconds. */
export interface CursorPair {
  readonly valid: number;
  readonly known: number;
}

/** The pages of an outline as one. */
export function dotsOf(pages: readonly OutlineResponse[]): Dots {
  const columns = pages.map((page) => page.columns);
  const recorded = Float64Array.from(columns.flatMap(({ recordedAt }) => recordedAt));
  const from = Float64Array.from(
    columns.flatMap(({ happenedFrom }) => happenedFrom.map((at) => at ?? -Infinity)),
  );
  const to = columns.flatMap(({ happenedTo }) => happenedTo);
  return {
    count: recorded.length,
    ordinal: Int32Array.from(columns.flatMap(({ ordinal }) => ordinal)),
    from,
    happened: recorded.map((at, i) => placeOf(from[i] ?? at, to[i] ?? Infinity, at)),
    recorded,
    flags: Uint16Array.from(columns.flatMap(({ flags }) => flags)),
    latest: latestOf(pages, recorded),
  };
}

/** What was recorded cannot have happened later, unless it lay ahead altogether. */
function placeOf(from: number, to: number, recorded: number): number {
  return from > recorded ? from : Math.min(to, recorded);
}

function latestOf(pages: readonly OutlineResponse[], recorded: Float64Array): number {
  const stated = pages.map(({ knownAt }) => Date.parse(knownAt));
  return recorded.reduce((last, at) => Math.max(last, at), Math.max(...stated));
}

/** How many entries are in view at two moments, and how many of these may not have happened by then. */
interface InView {
  readonly all: number;
  readonly open: number;
}

/** Counts the entries in view at two moments. */
export function inView({ count, from, happened, recorded }: Dots, at: CursorPair): InView {
  let all = 0;
  let open = 0;
  for (let i = 0; i < count; i += 1) {
    if ((recorded[i] ?? 0) > at.known || (from[i] ?? 0) > at.valid) continue;
    all += 1;
    if ((happened[i] ?? 0) > at.valid) open += 1;
  }
  return { all, open };
}

/** Indices of the entries that are in view at the second pair of moments and were not at the first. */
export function newlyInView(dots: Dots, before: CursorPair, after: CursorPair): readonly number[] {
  const isIn = (i: number, at: CursorPair): boolean =>
    (dots.recorded[i] ?? 0) <= at.known && (dots.from[i] ?? 0) <= at.valid;
  return Array.from(dots.recorded.keys()).filter((i) => isIn(i, after) && !isIn(i, before));
}

/** Which way the clocks go on: both as one, the valid one alone, or both with the same distance. */
export type Pace =
  | { readonly kind: 'together' }
  | { readonly kind: 'valid' }
  | { readonly kind: 'apart'; readonly lead: number };

/** The valid moment at which an entry comes into the light when the clocks go on in this way. */
export function arrivalOf({ happened, recorded }: Dots, i: number, pace: Pace): number {
  const at = happened[i] ?? 0;
  const lead = pace.kind === 'apart' ? pace.lead : 0;
  // Recorded at some microsecond of this millisecond: by the next one it is known for certain.
  return pace.kind === 'valid' ? at : Math.max(at, (recorded[i] ?? 0) + 1 - lead);
}

/** All such moments, in order. */
export function arrivals(dots: Dots, pace: Pace): Float64Array {
  return dots.recorded.map((_, i) => arrivalOf(dots, i, pace)).sort();
}

/** The first of the ordered moments after one. */
export function nextArrival(moments: Float64Array, at: number): number | undefined {
  return moments[firstBeyond(moments, at)];
}

/** The last of the ordered moments before one. */
export function lastBefore(moments: Float64Array, at: number): number | undefined {
  return moments[firstBeyond(moments, at - 0.5) - 1];
}

function firstBeyond(moments: Float64Array, at: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many entries are late by more than an hour, lie ahead, or are struck through. */
export function kinds({ count, happened, recorded, flags }: Dots): {
  readonly late: number;
  readonly ahead: number;
  readonly retracted: number;
} {
  const hour = 3_600_000;
  const indices = Array.from({ length: count }, (_, i) => i);
  const has = (flag: number): number => indices.filter((i) => (flags[i] ?? 0) & flag).length;
  return {
    late: indices.filter((i) => (recorded[i] ?? 0) - (happened[i] ?? 0) >= hour).length,
    ahead: has(OUTLINE_FLAGS.ahead),
    retracted: has(OUTLINE_FLAGS.retracted),
  };
}
