import { type Piece, type PieceDifference, pieceKey, pieceText } from '@sitlog/board';

interface Held<Answer> {
  readonly answer: Answer;
  readonly text: string;
}

/** One answer before and after a move; null where there is none. */
export type Move<Answer> =
  | { readonly before: Answer | null; readonly after: Answer }
  | { readonly before: Answer; readonly after: null };

/** How the answers of a board are told apart, and what they say. */
interface Telling<Answer> {
  readonly keyOf: (answer: Answer) => string;
  readonly textOf: (answer: Answer) => string;
}

/** A board that is told what is derived anew, and says what differs from what it held. */
export class MovingBoard<Answer> {
  private readonly held = new Map<string, Held<Answer>>();

  constructor(private readonly telling: Telling<Answer>) {}

  /** All that stands on it. */
  get answers(): readonly Answer[] {
    return [...this.held.values()].map(({ answer }) => answer);
  }

  /** Takes in some answers; the others stay. */
  update(part: readonly Answer[]): readonly Move<Answer>[] {
    return part.flatMap((answer): readonly Move<Answer>[] => {
      const key = this.telling.keyOf(answer);
      const was = this.held.get(key);
      const text = this.telling.textOf(answer);
      // What is derived from can differ though the same is said of it.
      this.held.set(key, { answer, text });
      return was?.text === text ? [] : [{ before: was?.answer ?? null, after: answer }];
    });
  }

  /** Takes in a whole board; what is not on it is gone. */
  replace(board: readonly Answer[]): readonly Move<Answer>[] {
    const was = [...this.held];
    const moves = this.update(board);
    const is = board.map((answer) => this.telling.keyOf(answer));
    const held = new Map(this.held);
    // In the order of the board, so that what is gone is told in an order that rests on the board alone.
    this.held.clear();
    for (const key of is) this.held.set(key, held.get(key) as Held<Answer>);
    return [
      ...moves,
      ...was
        .filter(([key]) => !this.held.has(key))
        .map(([, { answer }]) => ({ before: answer, after: null })),
    ];
  }
}

/** A board, or a part of one, that holds pieces. */
export function movingPieces(): MovingBoard<Piece> {
  return new MovingBoard<Piece>({ keyOf: pieceKey, textOf: pieceText });
}

/** The move of a piece as a difference. */
export function pieceMoved({ before, after }: Move<Piece>): PieceDifference {
  const { part, facet, id } = after ?? before;
  return { part, facet, id, before, after };
}
