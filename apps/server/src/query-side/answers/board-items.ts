import { type BoardItem } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type BoardMoments, readBoard, readItems } from '@sitlog/views';
import { checksAt, checkItems } from './checks-view.js';

/** All that the board of a situation holds at two moments, the line of the log itself included. */
export function boardItems(
  db: Database,
  situation: string,
  moments: BoardMoments,
): readonly BoardItem[] {
  const propositions = readBoard(db, situation, moments);
  return [
    ...readItems(db, situation, moments, propositions),
    ...(moments.knownRevision < 0
      ? []
      : checkItems(checksAt(db, situation, moments), propositions)),
  ];
}
