import { type BoardItem, type Derived, itemsFrom } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type BoardMoments, readBoard } from '../accounts/read-board.js';
import { readDemands } from '../demands/read-demands.js';
import { readFigures } from '../figures/read-figures.js';

/** Everything that the board of two moments holds of the situation; the propositions have to be those of the same moments. */
export function readItems(
  db: Database,
  situation: string,
  moments: BoardMoments,
  propositions: readonly Derived[] = readBoard(db, situation, moments),
): readonly BoardItem[] {
  const figures = readFigures(db, situation, moments);
  return itemsFrom(propositions, figures, readDemands(db, situation, moments, propositions));
}

/** Whether a situation had, by a revision, anything that stands on a board beside propositions. */
export function holdsMoreThanPropositions(
  db: Database,
  situation: string,
  knownRevision: number,
): boolean {
  const row = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM figure_entry WHERE situation = ?1 AND known_from <= ?2)
         OR EXISTS (SELECT 1 FROM entry_reference WHERE situation = ?1 AND role IN ('demand', 'forecast') AND known_from <= ?2) AS found`,
    )
    .get(situation, knownRevision);
  return row?.['found'] === 1;
}
