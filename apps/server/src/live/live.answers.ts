import { type Database } from '@sitlog/platform';
import { type Reader } from '../query-side/moments/reader.js';
import { type Answered } from '../threads/answered.js';
import { type Claim, type Cursor } from './cursor.js';
import { type Followed, followed } from './facets.js';
import { LiveBoard, type Written } from './live-board.js';

/** What the main thread is told of a board: where it stands, and where a client stands that has the bytes. */
export interface LiveNote {
  readonly head: Cursor;
  /** Absent: there is nothing to write. */
  readonly cursor?: Cursor;
  /** Since the last look, there is something to tell. */
  readonly isOther?: boolean;
}

interface Of {
  readonly code: string;
}

/** What a client follows and how it is told, as it goes to another thread. */
interface For extends Of, Pick<Followed, 'facets' | 'language'> {}

/** Moves the board on to what the views hold now. */
export function liveRefreshAnswer(reader: Reader, { code }: Of): Answered {
  const { board, isNew } = boardOf(reader, code);
  const isOther = isNew || board.refresh(reader);
  return told(board, { isOther });
}

/** All that is followed of the board. */
export function liveSnapshotAnswer(reader: Reader, { code, ...wanted }: For): Answered {
  const { board } = boardOf(reader, code);
  return written(board, board.snapshot(following(wanted)));
}

/** What somebody missed who stands at a cursor. */
export function liveAfterAnswer(
  reader: Reader,
  { code, cursor, ...wanted }: For & { readonly cursor: Cursor },
): Answered {
  const { board } = boardOf(reader, code);
  return written(board, board.after(cursor, following(wanted)));
}

/** Where somebody goes on who comes with an id. */
export function liveResumeAnswer(
  reader: Reader,
  { code, claim, ...wanted }: For & { readonly claim: Claim },
): Answered {
  const { board } = boardOf(reader, code);
  const found = board.resume(reader, claim, following(wanted));
  return 'bytes' in found ? written(board, found) : told(board, { cursor: found.cursor });
}

/** A gap and everything anew. */
export function liveStartOverAnswer(
  reader: Reader,
  { code, claim, ...wanted }: For & { readonly claim: Claim | undefined },
): Answered {
  const { board } = boardOf(reader, code);
  return written(board, board.startOver(claim, following(wanted)));
}

/** Nobody follows the situation any more. */
export function liveCloseAnswer({ db }: Reader, { code }: Of): Answered {
  boards.get(db)?.delete(code);
  return { text: '' };
}

// They belong to a connection: a board over views that were put away is of no use.
const boards = new WeakMap<Database, Map<string, LiveBoard>>();

function boardOf(
  reader: Reader,
  code: string,
): { readonly board: LiveBoard; readonly isNew: boolean } {
  const known = boards.get(reader.db) ?? new Map<string, LiveBoard>();
  boards.set(reader.db, known);
  const board = known.get(code);
  if (board !== undefined) return { board, isNew: false };
  const made = new LiveBoard(reader, code);
  known.set(code, made);
  return { board: made, isNew: true };
}

function following({ facets, language }: Omit<For, 'code'>): Followed {
  return followed(facets, language);
}

function written(board: LiveBoard, found: Written | undefined): Answered {
  if (found === undefined) return told(board, {});
  const note: LiveNote = { head: board.head, cursor: found.cursor };
  return { text: found.bytes.toString('utf8'), note };
}

function told({ head }: LiveBoard, note: Omit<LiveNote, 'head'>): Answered {
  return { text: '', note: { head, ...note } satisfies LiveNote };
}
