import { type Facet } from '@sitlog/situation';
import { type Difference } from './differences.js';
import { type Piece, type PiecePart, pieceText } from '../items/board-item.js';

/** A piece of the board that differs between two boards; null where it is not on that board. */
export interface PieceDifference {
  readonly part: PiecePart;
  readonly facet: Facet;
  readonly id: string;
  readonly before: Piece | null;
  readonly after: Piece | null;
}

/** Which pieces differ between two boards in what they say: those of the later one in its order, then those it no longer has. */
export function pieceDifferences(
  before: readonly Piece[],
  after: readonly Piece[],
): readonly PieceDifference[] {
  const was = new Map(before.map((piece) => [pieceKey(piece), piece]));
  const is = new Set(after.map(pieceKey));
  return [
    ...after.flatMap((piece) => {
      const earlier = was.get(pieceKey(piece)) ?? null;
      const isSame = earlier !== null && pieceText(earlier) === pieceText(piece);
      return isSame ? [] : [differing(piece, earlier, piece)];
    }),
    ...before
      .filter((piece) => !is.has(pieceKey(piece)))
      .map((piece) => differing(piece, piece, null)),
  ];
}

/** The pieces that these differences, taken in order, make of others. */
export function withPieces(
  pieces: readonly Piece[],
  rows: readonly Pick<PieceDifference, 'part' | 'id' | 'after'>[],
): readonly Piece[] {
  const all = new Map(pieces.map((piece) => [pieceKey(piece), piece]));
  for (const row of rows) {
    if (row.after === null) all.delete(pieceKey(row));
    else all.set(pieceKey(row), row.after);
  }
  return [...all.values()];
}

/** Whether a change is one of a piece; otherwise it is one of a proposition. */
export function isPieceChange(change: Difference | PieceDifference): change is PieceDifference {
  return change.part !== undefined;
}

/** What tells a piece from all others of its board. */
export function pieceKey({ part, id }: Pick<PieceDifference, 'part' | 'id'>): string {
  return `${part} ${id}`;
}

function differing(
  { part, facet, id }: Piece,
  before: Piece | null,
  after: Piece | null,
): PieceDifference {
  return { part, facet, id, before, after };
}
