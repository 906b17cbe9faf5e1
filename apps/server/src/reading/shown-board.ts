import { type Database } from '@sitlog/platform';
import { type BoardMoments, readBoard, readPieces } from '@sitlog/views';
import { type Catalogue, english } from '@sitlog/words';
import { shown, type ShownProposition } from './board-view.js';
import { checksAt, shownChecks } from './checks-view.js';
import { shownPiece } from './piece-view.js';

/** All that the board of a situation shows at two moments, with its words in English unless others are asked for. */
export function shownBoard(
  db: Database,
  situation: string,
  moments: BoardMoments,
  words: Catalogue = english,
): readonly ShownProposition[] {
  const board = readBoard(db, situation, moments);
  return [
    ...shown(board),
    ...readPieces(db, situation, moments, board).map((piece) => shownPiece(piece, words)),
    ...(moments.knownRevision < 0 ? [] : shownChecks(checksAt(db, situation, moments), board)),
  ];
}
