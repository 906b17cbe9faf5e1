import { type Rows } from './rows.js';

/** Time of which no entry in the list says that something happened. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

type Timed = Pick<Rows, 'order' | 'direction' | 'from' | 'to'>;

const LEAST_MS = 2 * 3_600_000;

/**
 * The gaps of two hours and more, by the index of the row that stands after them in the list. Of an entry with an open end only its beginning counts:
 * what goes on is not news of every hour. By recording there are none, since the list is not in the order of the world.
 */
export function gapsOf(rows: Timed): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>();
  if (rows.order !== 'happened') return gaps;
  const count = rows.from.length;
  const isAscending = rows.direction === 'ascending';
  let until: number | null = null;
  for (let step = 0; step < count; step += 1) {
    const index = isAscending ? step : count - 1 - step;
    const { from, to } = timesAt(rows, index);
    const gap = gapBetween(until, from);
    if (gap !== undefined) gaps.set(isAscending ? index : index + 1, gap);
    until = later(until, to ?? from);
  }
  return gaps;
}

function gapBetween(until: number | null, from: number | null): Gap | undefined {
  if (until === null || from === null || from - until < LEAST_MS) return undefined;
  return { from: until, to: from };
}

function later(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

function timesAt({ from, to }: Timed, index: number): { from: number | null; to: number | null } {
  return { from: from[index] ?? null, to: to[index] ?? null };
}

/** The span between a row and the one above it in a list by happening: what is added there happened then. */
export function spanBetween(rows: Timed, index: number): Gap | undefined {
  if (rows.order !== 'happened' || index < 1) return undefined;
  const [above, below] = [timesAt(rows, index - 1), timesAt(rows, index)];
  const [earlier, after] = rows.direction === 'ascending' ? [above, below] : [below, above];
  const before = earlier.to ?? earlier.from;
  if (before === null || after.from === null) return undefined;
  return { from: Math.min(before, after.from), to: Math.max(before, after.from) };
}
