import { type Database } from '@sitlog/platform';
import { type BoardMoments, readBoard, readDemands } from '@sitlog/views';
import { shown, type ShownProposition } from './board-view.js';
import { shownTalks } from './talks-view.js';

/** All that the board of a situation shows at two moments. */
export function shownBoard(
  db: Database,
  situation: string,
  moments: BoardMoments,
): readonly ShownProposition[] {
  const board = readBoard(db, situation, moments);
  return [...shown(board), ...shownTalks(readDemands(db, situation, moments, board))];
}
