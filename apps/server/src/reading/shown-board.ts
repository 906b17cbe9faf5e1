import { type Database } from '@sitlog/platform';
import { type BoardMoments, readBoard, readPieces } from '@sitlog/views';
import { shown, type ShownProposition } from './board-view.js';
import { checksAt, shownChecks } from './checks-view.js';
import { shownPiece } from './piece-view.js';

/** All that the board of a situation shows at two moments. */
export function shownBoard(
  db: Database,
  situation: string,
  moments: BoardMoments,
): readonly ShownProposition[] {
  const board = readBoard(db, situation, moments);
  return [
    ...shown(board),
    ...readPieces(db, situation, moments, board).map(shownPiece),
    ...(moments.knownRevision < 0 ? [] : shownChecks(checksAt(db, situation, moments), board)),
  ];
}
