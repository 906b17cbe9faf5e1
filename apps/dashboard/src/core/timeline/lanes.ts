import { NONE } from '@sitlog/filters';
import { type Rows } from './rows.js';

/** By what entries are put into lanes. */
export type LanesBy = 'family' | 'origin' | 'place';

/** Entries that are alike, by their index in the list. */
export interface Lane {
  /** What they have in common; undefined: the lane of all that have no lane of their own. */
  readonly value: string | undefined;
  /** How many values it holds. */
  readonly values: number;
  readonly indices: readonly number[];
}

const MOST_LANES = 8;

/** The rows in lanes, the fullest first; what is left shares the last. */
export function lanesOf(
  rows: Pick<Rows, 'kind' | 'origin' | 'place'>,
  by: LanesBy,
): readonly Lane[] {
  const found = new Map<string, number[]>();
  const valueAt = valuesOf(rows, by);
  for (let index = 0; index < rows.kind.length; index += 1) {
    const value = valueAt(index);
    const lane = found.get(value);
    if (lane === undefined) found.set(value, [index]);
    else lane.push(index);
  }
  const all = [...found]
    .map(([value, indices]) => ({ value, values: 1, indices }))
    .sort((a, b) => b.indices.length - a.indices.length || (a.value < b.value ? -1 : 1));
  if (all.length <= MOST_LANES) return all;
  const rest = all.slice(MOST_LANES - 1);
  const indices = rest.flatMap((lane) => lane.indices).sort((a, b) => a - b);
  return [...all.slice(0, MOST_LANES - 1), { value: undefined, values: rest.length, indices }];
}

function valuesOf(
  rows: Pick<Rows, 'kind' | 'origin' | 'place'>,
  by: LanesBy,
): (index: number) => string {
  if (by === 'origin') return (index) => rows.origin[index] ?? '';
  if (by === 'place') return (index) => (rows.place[index] ?? '') || NONE;
  return (index) => rows.kind[index]?.split('.')[0] ?? '';
}
