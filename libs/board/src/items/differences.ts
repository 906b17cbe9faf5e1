import { type BoardItem, type Difference, itemKey } from './board-item.js';
import { behaviourOf } from './registry.js';

/** Which items differ between two boards in what they say: those of the later one in its order, then those it no longer has. */
export function differences(
  before: readonly BoardItem[],
  after: readonly BoardItem[],
): readonly Difference[] {
  const was = new Map(before.map((item) => [itemKey(item), item]));
  const is = new Set(after.map(itemKey));
  return [
    ...after.flatMap((item) => {
      const earlier = was.get(itemKey(item)) ?? null;
      const isSame = earlier !== null && itemText(earlier) === itemText(item);
      return isSame ? [] : [differenceOf(earlier, item)];
    }),
    ...before.filter((item) => !is.has(itemKey(item))).map((item) => differenceOf(item, null)),
  ];
}

/** One item before and after; one of both is there, and both have the same key. */
export function differenceOf(before: BoardItem | null, after: BoardItem | null): Difference {
  const shown = after ?? before;
  if (shown === null) throw new Error('What differs is on one of the boards.');
  const { kind, facet, id } = shown;
  return { kind, facet, id, before, after } as Difference;
}

/** The items that these differences, taken in order, make of others. */
export function withDifferences(
  board: readonly BoardItem[],
  rows: readonly Pick<Difference, 'kind' | 'id' | 'after'>[],
): readonly BoardItem[] {
  const items = new Map(board.map((item) => [itemKey(item), item]));
  for (const row of rows) {
    if (row.after === null) items.delete(itemKey(row));
    else items.set(itemKey(row), row.after);
  }
  return [...items.values()];
}

/** All that an item says on the board, as text: what it is derived from can change without it. */
export function itemText({ kind, answer }: BoardItem): string {
  return behaviourOf(kind).said(answer);
}
