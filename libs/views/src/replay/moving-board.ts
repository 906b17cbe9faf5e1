import { type BoardItem, type Difference, differenceOf, itemKey, itemText } from '@sitlog/board';

interface Held {
  readonly item: BoardItem;
  readonly text: string;
}

/** A board, or a part of one, that is told what is derived anew, and says what differs from what it held. */
export class MovingBoard {
  private readonly held = new Map<string, Held>();

  /** All that stands on it. */
  get items(): readonly BoardItem[] {
    return [...this.held.values()].map(({ item }) => item);
  }

  /** Takes in some items; the others stay. */
  update(part: readonly BoardItem[]): readonly Difference[] {
    return part.flatMap((item): readonly Difference[] => {
      const key = itemKey(item);
      const was = this.held.get(key);
      const text = itemText(item);
      // What is derived from can differ though the same is said of it.
      this.held.set(key, { item, text });
      return was?.text === text ? [] : [differenceOf(was?.item ?? null, item)];
    });
  }

  /** Takes in a whole board; what is not on it is gone. */
  replace(board: readonly BoardItem[]): readonly Difference[] {
    const was = [...this.held];
    const moves = this.update(board);
    const held = new Map(this.held);
    // In the order of the board, so that what is gone is told in an order that rests on the board alone.
    this.held.clear();
    for (const key of board.map(itemKey)) this.held.set(key, held.get(key) as Held);
    const gone = was.filter(([key]) => !this.held.has(key));
    return [...moves, ...gone.map(([, { item }]) => differenceOf(item, null))];
  }
}
