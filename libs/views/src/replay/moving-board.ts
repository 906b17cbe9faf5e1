interface Held<Answer> {
  readonly answer: Answer;
  readonly text: string;
}

/** One answer before and after a move; null where there is none. */
export type Move<Answer> =
  | { readonly before: Answer | null; readonly after: Answer }
  | { readonly before: Answer; readonly after: null };

/** How the answers of a board are told apart, and what they say. */
export interface Telling<Answer> {
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
    const moves = this.update(board);
    const kept = new Set(board.map(this.telling.keyOf));
    const gone = [...this.held].filter(([key]) => !kept.has(key));
    for (const [key] of gone) this.held.delete(key);
    return [...moves, ...gone.map(([, { answer }]) => ({ before: answer, after: null }))];
  }
}
