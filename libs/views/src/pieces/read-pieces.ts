import { type Derived, type Piece, piecesOf } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type BoardMoments } from '../accounts/read-board.js';
import { readDemands } from '../demands/read-demands.js';
import { readFigures } from '../figures/read-figures.js';

/** Everything that stands on the board of two moments beside its propositions, which have to be those of the same moments. */
export function readPieces(
  db: Database,
  situation: string,
  moments: BoardMoments,
  board: readonly Derived[],
): readonly Piece[] {
  const figures = readFigures(db, situation, moments);
  return piecesOf(figures, readDemands(db, situation, moments, board));
}

/** Whether a situation had, by a revision, anything that stands on a board beside propositions. */
export function holdsPieces(db: Database, situation: string, knownRevision: number): boolean {
  const row = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM figure_entry WHERE situation = ?1 AND known_from <= ?2)
         OR EXISTS (SELECT 1 FROM entry_reference WHERE situation = ?1 AND role IN ('demand', 'forecast') AND known_from <= ?2) AS found`,
    )
    .get(situation, knownRevision);
  return row?.['found'] === 1;
}
