import { type Dots } from './dots.js';

/** A stretch of time that is drawn, in milliseconds since 1970. */
export interface Span {
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

/**
 * The stretch in which nearly all was recorded and what lay near it happened: a single correction three years later would press all else into one point, and stands at
 * the edge instead.
 */
export function spanOf(dots: Dots): Span {
  if (dots.count === 0) return { from: dots.latest - HOUR, to: dots.latest };
  const { from, to } = core(dots.recorded.toSorted());
  const reach = Math.max(to - from, HOUR);
  const near = [...dots.happened].filter((at) => at >= from - reach && at <= to + reach);
  const all = [...near, from, to];
  const first = all.reduce((least, at) => Math.min(least, at), Infinity);
  const last = all.reduce((most, at) => Math.max(most, at), -Infinity);
  const air = Math.max((last - first) / 40, 5 * MINUTE);
  return { from: floor(first - air), to: floor(last + air) + MINUTE };
}

function core(recorded: Float64Array): Span {
  const spare = Math.max(1, Math.floor(recorded.length / OUTSIDE));
  let low = 0;
  let high = recorded.length - 1;
  const at = (i: number): number => recorded[i] ?? 0;
  const isFar = (gap: number, rest: number): boolean => gap > TOO_LONG * Math.max(rest, HOUR);
  for (let i = 1; i <= spare && i < recorded.length - 1; i += 1) {
    const after = recorded.length - 1 - i;
    if (isFar(at(after + 1) - at(after), at(after) - at(low))) high = after;
    if (isFar(at(i) - at(i - 1), at(high) - at(i))) low = i;
  }
  return { from: at(low), to: at(high) };
}

function floor(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE;
}

/** Where a moment lies in a span, from 0 to 1; beyond its ends it stays at them. */
export function shareOf({ from, to }: Span, at: number): number {
  return Math.min(Math.max((at - from) / (to - from), 0), 1);
}

/** The moment at a share of a span. */
export function momentOf({ from, to }: Span, share: number): number {
  return Math.round(from + Math.min(Math.max(share, 0), 1) * (to - from));
}

/** Moments at which a line is drawn, at most so many: whole minutes, hours or days of clocks that are so much ahead of UTC. */
export function ticksOf({ from, to }: Span, most: number, offset: number): readonly number[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? (to - from) / most;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const count = Math.max(Math.floor((to - first) / step) + 1, 0);
  return Array.from({ length: count }, (_, i) => first + i * step);
}
