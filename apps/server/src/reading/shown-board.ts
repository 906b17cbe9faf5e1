import { type Database } from '@sitlog/platform';
import { type BoardMoments, readBoard, readDemands, readFigures } from '@sitlog/views';
import { shown, type ShownProposition } from './board-view.js';
import { shownFigures } from './figures-view.js';
import { shownTalks } from './talks-view.js';

/** All that the board of a situation shows at two moments. */
export function shownBoard(
  db: Database,
  situation: string,
  moments: BoardMoments,
): readonly ShownProposition[] {
  const board = readBoard(db, situation, moments);
  return [
    ...shown(board),
    ...shownFigures(readFigures(db, situation, moments)),
    ...shownTalks(readDemands(db, situation, moments, board)),
  ];
}
