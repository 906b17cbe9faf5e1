import { type Derived, type Difference } from '@sitlog/board';

interface Answer {
  readonly derived: Derived;
  readonly text: string;
}

/** A board that is told what is derived anew, and says what differs from what it held. */
export class MovingBoard {
  private answers = new Map<string, Answer>();

  constructor(board: readonly Derived[]) {
    this.update(board);
  }

  /** Takes in some answers; the others stay. */
  update(part: readonly Derived[]): readonly Difference[] {
    return part.flatMap((derived): readonly Difference[] => {
      const { id, facet } = derived;
      const was = this.answers.get(id);
      const text = JSON.stringify(derived);
      if (was?.text === text) return [];
      this.answers.set(id, { derived, text });
      return [{ id, facet, before: was?.derived ?? null, after: derived }];
    });
  }

  /** Takes in a whole board; what is not on it is gone. */
  replace(board: readonly Derived[]): readonly Difference[] {
    const changed = this.update(board);
    const kept = new Set(board.map(({ id }) => id));
    const gone = [...this.answers].filter(([id]) => !kept.has(id));
    for (const [id] of gone) this.answers.delete(id);
    return [
      ...changed,
      ...gone.map(([id, { derived }]) => {
        return { id, facet: derived.facet, before: derived, after: null };
      }),
    ];
  }
}
