import { type BoardItem, type Difference, itemKey } from './board-item.js';
import { behaviourOf } from './registry.js';

/** What stands on a board by its key, with all that it says: told once, a board can be compared with several. */
export type ToldBoard = ReadonlyMap<string, { readonly item: BoardItem; readonly text: string }>;

/** A board with what its items say, in its order. */
export function toldBoard(items: readonly BoardItem[]): ToldBoard {
  return new Map(items.map((item) => [itemKey(item), { item, text: itemText(item) }]));
}

/** Which items differ between two boards in what they say: those of the later one in its order, then those it no longer has. */
export function differences(before: ToldBoard, after: ToldBoard): readonly Difference[] {
  return [
    ...[...after].flatMap(([key, { item, text }]) => {
      const was = before.get(key);
      return was?.text === text ? [] : [differenceOf(was?.item ?? null, item)];
    }),
    ...[...before].flatMap(([key, { item }]) => (after.has(key) ? [] : [differenceOf(item, null)])),
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
