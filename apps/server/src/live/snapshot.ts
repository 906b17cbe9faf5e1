import { toldBoard, type ToldBoard } from '@sitlog/board';
import { type Micros } from '@sitlog/situation';
import { type QueryContext } from '../query-side/moments/query-context.js';
import { boardItems } from '../query-side/answers/board-items.js';
import { type Cursor } from './cursor.js';

/** The board of now, and since which valid moment every look at this revision has found the same. */
export interface BoardSnapshot {
  readonly asked: QueryContext;
  readonly cursor: Cursor;
  readonly board: ToldBoard;
  readonly since: Micros;
}

/** Looks at the board as it is asked for. */
export function look(asked: QueryContext): BoardSnapshot {
  const { validAt, knownRevision: revision, knownAt: recordedAt, position = 0n } = asked;
  const board = toldBoard(boardItems(asked.db, asked.situation, asked));
  const cursor = { position, revision, recordedAt, validAt };
  return { asked, cursor, board, since: validAt };
}

/** Whether the answers at a cursor that this board gave out are those of the snapshot. */
export function holds({ cursor, since }: BoardSnapshot, { revision, validAt }: Cursor): boolean {
  return revision === cursor.revision && validAt >= since && validAt <= cursor.validAt;
}

/** Whether a question is about the very moments at which a cursor stands. */
export function isAt(asked: QueryContext, cursor: Cursor): boolean {
  return asked.knownRevision === cursor.revision && asked.validAt === cursor.validAt;
}
