import { openDatabase, type Database, type SqlRow, type SqlStatement } from '@sitlog/platform';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Position } from '../../port/port.js';
import { damaged, readFailure } from './damage.js';
import { EVENT_COLUMNS, eventOfRow, type EventRow, soundEvent } from './event-row.js';
import { WHOLE_LOG } from './schema.js';

/** One thing that is wrong with a log; the position where it can be told. */
interface LogFault {
  readonly position?: Position;
  readonly reason: string;
}

/** What a look at the whole log has found: how many events were read, and at most 100 faults. */
export interface LogCheckResult {
  readonly events: number;
  readonly faults: readonly LogFault[];
}

const MOST_FAULTS = 100;
const PAGE = 200;

/**
 * Reads every event of a log file over a connection of its own and answers what is damaged, also in the indexes. Other
 * work gets its turn between pages, but SQLite's own check at the end takes a second for a gigabyte: use a thread.
 */
export async function checkSqliteLog(file: string, signal: AbortSignal): Promise<LogCheckResult> {
  let database: Database | undefined;
  const found = new Found();
  try {
    database = openDatabase(file, { readOnly: true });
    const walk = new Walk(database, found);
    while (walk.step()) {
      await nextTurn();
      signal.throwIfAborted();
    }
    walk.end();
    for (const row of database.prepare('PRAGMA integrity_check(20)').all()) {
      const said = String(Object.values(row)[0]);
      if (said !== 'ok') found.add(said);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    found.add(damageOr(error));
  } finally {
    database?.close();
  }
  return { events: found.events, faults: found.faults };
}

class Found {
  events = 0;
  readonly faults: LogFault[] = [];

  add(reason: string, position?: number): void {
    if (this.faults.length >= MOST_FAULTS) return;
    const place = position === undefined ? {} : { position: BigInt(position) };
    this.faults.push({ ...place, reason });
  }
}

/** A walk through the log by position, and through each of its streams by revision. */
class Walk {
  readonly #database: Database;
  readonly #found: Found;
  readonly #page: SqlStatement;
  readonly #ends = new Map<string, number>();
  #last = 0;

  constructor(database: Database, found: Found) {
    this.#database = database;
    this.#found = found;
    this.#page = database.prepare(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
    );
  }

  /** Takes one page; false when it was the last. */
  step(): boolean {
    const rows = this.#page.all(this.#last);
    for (const row of rows) this.#take(row);
    return rows.length === PAGE;
  }

  /** Takes what was appended meanwhile, and compares where everything ends, in one snapshot. */
  end(): void {
    this.#database.exec('BEGIN');
    while (this.step());
    if (this.#last > 0) this.#ends.set(WHOLE_LOG, this.#last);
    for (const row of this.#database.prepare('SELECT stream, last FROM ends').all()) {
      const stream = String(row['stream']);
      this.#compareEnd(stream, this.#ends.get(stream), row['last']);
      this.#ends.delete(stream);
    }
    for (const [stream, end] of this.#ends) this.#compareEnd(stream, end, undefined);
    this.#database.exec('COMMIT');
  }

  #take(row: SqlRow): void {
    const position = Number(row['position']);
    // Of a damaged page: going on would never end.
    if (position <= this.#last) throw damaged(`position ${position} follows ${this.#last}`);
    if (position !== this.#last + 1) this.#found.add('events are missing', this.#last + 1);
    this.#last = position;
    this.#found.events += 1;
    this.#takeInStream(eventOfRow(row));
    try {
      soundEvent(row);
    } catch (error) {
      this.#found.add(damageOr(error), position);
    }
  }

  #takeInStream({ stream, revision, position }: EventRow): void {
    const expected = (this.#ends.get(stream) ?? -1) + 1;
    if (revision !== expected) {
      this.#found.add(`stream ${stream}: revision ${expected} is missing`, position);
    }
    this.#ends.set(stream, revision);
  }

  #compareEnd(stream: string, end: number | undefined, said: unknown): void {
    if (end === said) return;
    const what = stream === WHOLE_LOG ? 'the log' : `stream ${stream}`;
    this.#found.add(`${what} ends at ${String(end)}, it should be ${String(said)}`);
  }
}

function damageOr(error: unknown): string {
  const failure = readFailure(error);
  if (failure.code === 'log-damaged') return failure.message;
  throw failure;
}
