import { type Database, type Statement } from '@sitlog/platform';
import { EventStoreError, type EventStoreErrorCode } from '../event-store-error.js';
import { earlierPositions } from '../place-rule.js';
import { type PreparedAppend } from '../prepared-append.js';

/** What became of one append of a batch. */
export type Outcome =
  | { readonly kind: 'stored'; readonly positions: readonly number[] }
  | { readonly kind: 'refused'; readonly code: EventStoreErrorCode; readonly message: string };

/** Stores batches of appends, each batch in one transaction: durable when `commit` answers. */
export class AppendWriter {
  readonly #database: Database;
  readonly #head: Statement;
  readonly #places: Statement;
  readonly #known: Statement;
  readonly #insert: Statement;

  constructor(database: Database) {
    this.#database = database;
    this.#head = database.prepare('SELECT coalesce(max(position), 0) AS head FROM events');
    this.#places = database.prepare(
      `SELECT revision, position, event_id FROM events
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
    );
    this.#known = database.prepare('SELECT 1 FROM events WHERE event_id = ?');
    this.#insert = database.prepare(
      `INSERT INTO events (position, stream, revision, event_id, type, stored_at, data, metadata)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** One outcome for each append, in order; a refused one hurts no other. Throws if nothing is stored. */
  commit(appends: readonly PreparedAppend[]): readonly Outcome[] {
    return this.#database.transaction(() => appends.map((append) => this.#outcome(append)));
  }

  // Everything that may be refused is found before the first insert, so no savepoint is needed.
  #outcome(append: PreparedAppend): Outcome {
    try {
      const earlier = this.#earlier(append);
      if (earlier !== undefined) return { kind: 'stored', positions: earlier };
      this.#refuseKnownIds(append);
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      return { kind: 'refused', code: error.code, message: error.message };
    }
    return { kind: 'stored', positions: this.#insertAll(append) };
  }

  #earlier(append: PreparedAppend): readonly number[] | undefined {
    const { stream, first, events } = append;
    const stored = this.#places.all(stream, first - 1, first + events.length - 1).map((row) => ({
      revision: Number(row['revision']),
      position: Number(row['position']),
      id: String(row['event_id']),
    }));
    return earlierPositions(append, stored);
  }

  #refuseKnownIds({ events }: PreparedAppend): void {
    const known = events.find(({ id }) => this.#known.get(id) !== undefined);
    if (!known) return;
    throw new EventStoreError('event-refused', `event id ${known.id} is stored elsewhere`);
  }

  // Positions follow the head inside the transaction: one that is rolled back leaves no hole.
  #insertAll({ stream, first, events }: PreparedAppend): readonly number[] {
    const head = Number(this.#head.get()?.['head']);
    const storedAt = Date.now() * 1000;
    return events.map(({ id, type, data, metadata }, at) => {
      const position = head + 1 + at;
      this.#insert.run(position, stream, first + at, id, type, storedAt, data, metadata);
      return position;
    });
  }
}
