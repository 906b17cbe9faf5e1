import { type Dots } from './dots.js';

/** A stretch of time that is drawn, in milliseconds since 1970. */
export interface AxisSpan {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365, 1825].map((n) => n * DAY),
];
/** So many times the length of all else makes a silence at either end too long to be drawn. */
const TOO_LONG = 5;
/** One in so many entries may lie outside. */
const OUTSIDE = 20;

/** The stretches that the two sides of the picture show. */
export interface Scales {
  /** When it happened. */
  readonly along: AxisSpan;
  /** When it was recorded. */
  readonly up: AxisSpan;
}

/**
 * One scale for both sides, as long as most of what was recorded happened about then; a log that was written long afterwards has one for each. Few that lie far off from
 * all else are left at the edge: a single correction three years later would press everything into one point.
 */
export function scalesOf(dots: Dots): Scales {
  const last = { from: dots.latest - HOUR, to: dots.latest };
  if (dots.count === 0) return { along: last, up: last };
  const recorded = core(dots.recorded.toSorted());
  const reach = Math.max(recorded.to - recorded.from, HOUR);
  const isNear = (at: number): boolean => at >= recorded.from - reach && at <= recorded.to + reach;
  const near = dots.happened.filter(isNear);
  if (near.length < dots.count / 2) {
    return { along: airy(core(dots.happened.toSorted())), up: airy(recorded) };
  }
  const both = airy(covering(recorded, near));
  return { along: both, up: both };
}

/** The stretch in which most of the moments lie, with some air. */
export function stretchOf(moments: Float64Array): AxisSpan {
  return airy(core(moments.toSorted()));
}

function covering(span: AxisSpan, moments: Float64Array): AxisSpan {
  return {
    from: moments.reduce((least, at) => Math.min(least, at), span.from),
    to: moments.reduce((most, at) => Math.max(most, at), span.to),
  };
}

function airy({ from, to }: AxisSpan): AxisSpan {
  const air = Math.max((to - from) / 40, 5 * MINUTE);
  return { from: floor(from - air), to: floor(to + air) + MINUTE };
}

/** Without the few at either end that a long silence sets apart. */
function core(moments: Float64Array): AxisSpan {
  const spare = Math.max(1, Math.floor(moments.length / OUTSIDE));
  let low = 0;
  let high = moments.length - 1;
  const at = (i: number): number => moments[i] ?? 0;
  const isFar = (gap: number, rest: number): boolean => gap > TOO_LONG * Math.max(rest, HOUR);
  for (let i = 1; i <= spare && i < moments.length - 1; i += 1) {
    const after = moments.length - 1 - i;
    if (isFar(at(after + 1) - at(after), at(after) - at(low))) high = after;
    if (isFar(at(i) - at(i - 1), at(high) - at(i))) low = i;
  }
  return { from: at(low), to: at(high) };
}

function floor(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE;
}

/** The part that two stretches have in common; undefined: they have none. */
export function overlap(one: AxisSpan, other: AxisSpan): AxisSpan | undefined {
  const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
  return both.from < both.to ? both : undefined;
}

/** Where a moment lies in a span, from 0 to 1; beyond its ends it stays at them. */
export function shareOf({ from, to }: AxisSpan, at: number): number {
  return Math.min(Math.max((at - from) / (to - from), 0), 1);
}

/** The moment at a share of a span. */
export function momentOf({ from, to }: AxisSpan, share: number): number {
  return Math.round(from + Math.min(Math.max(share, 0), 1) * (to - from));
}

/** Moments at which a line is drawn, at most so many: whole minutes, hours or days of clocks that are so much ahead of UTC. */
export function ticksOf({ from, to }: AxisSpan, most: number, offset: number): readonly number[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? (to - from) / most;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const count = Math.max(Math.floor((to - first) / step) + 1, 0);
  return Array.from({ length: count }, (_, i) => first + i * step);
}
