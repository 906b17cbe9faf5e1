import { type Database, type SqlStatement } from '@sitlog/platform';
import { EventStoreError, type EventStoreErrorCode } from '../../port/event-store-error.js';
import { earlierPositions } from '../../append/append-idempotency.js';
import { type PreparedAppend } from '../../append/prepared-append.js';
import { damaged, orDamaged } from '../file/damage.js';
import { checksumOf, EVENT_COLUMNS, type EventRow, soundEvent } from '../file/event-row.js';
import { END_OF, WHOLE_LOG } from '../file/schema.js';
import { endOfStream, HEAD, checkedHead } from '../file/sqlite-reader.js';

/** What became of one append of a batch. */
export type AppendOutcome =
  | { readonly kind: 'stored'; readonly positions: readonly number[] }
  | { readonly kind: 'refused'; readonly code: EventStoreErrorCode; readonly message: string };

/**
 * Stores batches of appends, each batch in one transaction: durable when `commit` answers. What it finds in the log is
 * checked before it builds on it, so that damage never makes it give a place out twice.
 */
export class AppendWriter {
  readonly #database: Database;
  readonly #head: SqlStatement;
  readonly #end: SqlStatement;
  readonly #places: SqlStatement;
  readonly #known: SqlStatement;
  readonly #insert: SqlStatement;
  readonly #setEnd: SqlStatement;

  constructor(database: Database) {
    this.#database = database;
    this.#head = database.prepare(HEAD);
    this.#end = database.prepare(END_OF);
    this.#places = database.prepare(
      `SELECT ${EVENT_COLUMNS} FROM events
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
    );
    this.#known = database.prepare('SELECT 1 FROM events WHERE event_id = ?');
    this.#insert = database.prepare(
      `INSERT INTO events (${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#setEnd = database.prepare('INSERT OR REPLACE INTO ends VALUES (?, ?)');
  }

  /** One outcome for each append, in order; a refused one hurts no other. Throws if nothing is stored. */
  commit(appends: readonly PreparedAppend[]): readonly AppendOutcome[] {
    return this.#database.transaction(() =>
      orDamaged(() => appends.map((append) => this.#outcome(append))),
    );
  }

  // Everything that may be refused is found before the first insert, so no savepoint is needed.
  #outcome(append: PreparedAppend): AppendOutcome {
    try {
      const earlier = earlierPositions(append, this.#stored(append));
      if (earlier !== undefined) return { kind: 'stored', positions: earlier };
      this.#refuseKnownIds(append);
      return { kind: 'stored', positions: this.#insertAll(append, this.#nextPosition()) };
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      return { kind: 'refused', code: error.code, message: error.message };
    }
  }

  /** What the stream holds from the expected revision on, as far as the append would reach. */
  #stored({ stream, first, events }: PreparedAppend): readonly EventRow[] {
    const [from, to] = [Math.max(first - 1, 0), first + events.length - 1];
    const stored = this.#places.all(stream, from, to).map(soundEvent);
    const end = Math.min(to, endOfStream(this.#end.get(stream)));
    const isWhole = stored.every(({ revision }, at) => revision === from + at);
    if (isWhole && stored.length === Math.max(end - from + 1, 0)) return stored;
    throw damaged(`stream ${stream} is not whole from revision ${from} to ${end}`);
  }

  #nextPosition(): number {
    return (checkedHead(this.#head.get()) ?? 0) + 1;
  }

  #refuseKnownIds({ events }: PreparedAppend): void {
    const known = events.find(({ id }) => this.#known.get(id) !== undefined);
    if (!known) return;
    throw new EventStoreError('event-refused', `event id ${known.id} is stored elsewhere`);
  }

  // Positions follow the head inside the transaction: one that is rolled back leaves no hole.
  #insertAll({ stream, first, events }: PreparedAppend, start: number): readonly number[] {
    const storedAt = Math.min(Date.now() * 1000, Number.MAX_SAFE_INTEGER);
    const rows = events.map((event, at) => ({
      ...event,
      stream,
      storedAt,
      position: start + at,
      revision: first + at,
    }));
    for (const row of rows) this.#insertOne(row);
    this.#setEnd.run(stream, first + events.length - 1);
    this.#setEnd.run(WHOLE_LOG, start + events.length - 1);
    return rows.map(({ position }) => position);
  }

  #insertOne(row: EventRow): void {
    const { position, stream, revision, id, type, storedAt, data, metadata } = row;
    const checksum = checksumOf(row);
    this.#insert.run(position, stream, revision, id, type, storedAt, data, metadata, checksum);
  }
}
