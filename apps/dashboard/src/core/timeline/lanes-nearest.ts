import { type Rows } from './rows.js';

/** The row among some that is nearest to a moment; of several that are as near, the one with the shortest stretch. */
export function nearestIn(
  rows: Pick<Rows, 'from' | 'to'>,
  indices: readonly number[],
  at: number,
): number | undefined {
  let found: number | undefined;
  let least: readonly [number, number] = [Infinity, Infinity];
  for (const index of indices) {
    const [from, to] = ends(rows.from[index] ?? null, rows.to[index] ?? null);
    const away = Math.max(from - at, at - to, 0);
    if (away < least[0] || (away === least[0] && to - from < least[1])) {
      least = [away, to - from];
      found = index;
    }
  }
  return found;
}

/** Of an open end nobody knows how far it reaches: the end that is known stands for it. */
function ends(from: number | null, to: number | null): readonly [number, number] {
  return [from ?? to ?? -Infinity, to ?? from ?? -Infinity];
}
