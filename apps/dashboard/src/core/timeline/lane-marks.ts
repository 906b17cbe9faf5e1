import { shareOf, type AxisSpan, stretchOf } from '../plot/scale.js';
import { is, type Rows } from './rows.js';

/** Where an entry stands in its lane, in pixels along the time. */
export interface LaneMark {
  readonly start: number;
  readonly end: number;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  /** Between two moments, at one of which it happened. */
  readonly isFuzzy: boolean;
  readonly isRetracted: boolean;
}

/** An open end is drawn so long: how long it is nobody knows. */
const OPEN_PX = 16;
const LEAST_PX = 3;

type Timed = Pick<Rows, 'from' | 'to' | 'flags'>;

/** The stretch of time that the lanes show; undefined: of none of the entries it is known when. */
export function stretchOfRows({ from, to }: Pick<Rows, 'from' | 'to'>): AxisSpan | undefined {
  const moments = [...from, ...to].filter((at) => at !== null);
  return moments.length === 0 ? undefined : stretchOf(Float64Array.from(moments));
}

/** The marks of some rows, from the earliest to the latest; those that may have happened at any time have none. */
export function marksOf(
  rows: Timed,
  indices: readonly number[],
  span: AxisSpan,
  width: number,
): readonly LaneMark[] {
  return indices
    .flatMap((index) => {
      const times = { from: rows.from[index] ?? null, to: rows.to[index] ?? null };
      const isRetracted = is({ flags: rows.flags[index] ?? 0 }, 'retracted');
      const place = placeOf(times, span, width);
      return place === undefined ? [] : [{ ...place, isRetracted }];
    })
    .sort((a, b) => a.start - b.start);
}

function placeOf(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  span: AxisSpan,
  width: number,
): Omit<LaneMark, 'isRetracted'> | undefined {
  const known = from ?? to;
  if (known === null) return undefined;
  const at = (moment: number): number => shareOf(span, moment) * width;
  const start = from === null ? at(known) - OPEN_PX : at(from);
  const end = to === null ? at(known) + OPEN_PX : at(to);
  return {
    ...within(start, end, width),
    isOpenBefore: from === null,
    isOpenAfter: to === null,
    isFuzzy: end - start > LEAST_PX,
  };
}

/** As wide as can be seen, and inside. */
function within(start: number, end: number, width: number): Pick<LaneMark, 'start' | 'end'> {
  const air = Math.max(0, LEAST_PX - (end - start)) / 2;
  const begin = Math.min(Math.max(start - air, 0), width - LEAST_PX);
  return { start: begin, end: Math.min(Math.max(end + air, begin + LEAST_PX), width) };
}

/** Which of so many tracks each mark has, so that none lies on another; undefined: there is no room for more than a few. */
export function packed(marks: readonly LaneMark[], tracks: number): readonly number[] | undefined {
  const ends = Array.from({ length: tracks }, () => -Infinity);
  let without = 0;
  const placed = marks.map(({ start, end }) => {
    const free = ends.findIndex((one) => one + 1 <= start);
    if (free < 0) without += 1;
    const track = Math.max(free, 0);
    ends[track] = Math.max(ends[track] ?? 0, end);
    return track;
  });
  return without > marks.length / 20 ? undefined : placed;
}

/** How many marks cover each pixel: those of a moment, and those of a stretch. */
export function densities(
  marks: readonly LaneMark[],
  width: number,
): { readonly moments: Uint32Array; readonly stretches: Uint32Array } {
  const moments = new Uint32Array(width);
  const stretches = new Uint32Array(width);
  const changes = new Int32Array(width + 1);
  const pixel = (x: number): number => Math.min(Math.floor(x), width - 1);
  for (const { start, end, isFuzzy } of marks) {
    if (isFuzzy) {
      changes[pixel(start)] = (changes[pixel(start)] ?? 0) + 1;
      changes[pixel(end) + 1] = (changes[pixel(end) + 1] ?? 0) - 1;
    } else {
      const middle = pixel((start + end) / 2);
      moments[middle] = (moments[middle] ?? 0) + 1;
    }
  }
  let covering = 0;
  for (let x = 0; x < width; x += 1) {
    covering += changes[x] ?? 0;
    stretches[x] = covering;
  }
  return { moments, stretches };
}
