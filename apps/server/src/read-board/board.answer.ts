import { type BoardResponse, type MomentsParams } from '@sitlog/contract';
import { boardView } from '../reading/board-view.js';
import { type Reader } from '../reading/reader.js';
import { shownBoard } from '../reading/shown-board.js';
import { type Answered } from '../threads/answered.js';

/** The board at two moments. */
export function boardAnswer(
  reader: Reader,
  { code, moments }: { readonly code: string; readonly moments: MomentsParams },
): Answered<BoardResponse> {
  const asked = reader.moments(code, moments);
  return { json: boardView(asked, shownBoard(asked.db, asked.situation, asked)) };
}
