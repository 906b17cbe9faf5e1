import { type Facet } from '@sitlog/situation';
import { type Derived } from '../rule/derive.js';

/** A proposition whose answer differs between two boards; null where it is not on that board. */
export interface Difference {
  /** What stands in a part of a facet is another piece of the board. */
  readonly part?: undefined;
  readonly id: string;
  readonly facet: Facet;
  readonly before: Derived | null;
  readonly after: Derived | null;
}

/** Which answers differ between two boards: those of the later one in its order, then those that it no longer has. */
export function differences(
  before: readonly Derived[],
  after: readonly Derived[],
): readonly Difference[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((one) => differing(was.get(one.id) ?? null, one)),
    ...before.flatMap((one) => (is.has(one.id) ? [] : differing(one, null))),
  ];
}

/** The board that these differences, taken in order, make of another. */
export function withDifferences(
  board: readonly Derived[],
  rows: readonly Pick<Difference, 'id' | 'after'>[],
): readonly Derived[] {
  const answers = new Map(board.map((one) => [one.id, one]));
  for (const { id, after } of rows) {
    if (after === null) answers.delete(id);
    else answers.set(id, after);
  }
  return [...answers.values()];
}

/** Whether two answers are the same in all that they say. */
export function sameAnswer(a: Derived | null, b: Derived | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function differing(before: Derived | null, after: Derived | null): readonly Difference[] {
  const { id, facet } = after ?? before ?? {};
  if (id === undefined || facet === undefined || sameAnswer(before, after)) return [];
  return [{ id, facet, before, after }];
}
