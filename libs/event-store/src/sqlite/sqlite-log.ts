import {
  openDatabase,
  type Database,
  type SqlRow,
  type SqlValue,
  type Statement,
} from '@sitlog/platform';
import { EventStoreError } from '../event-store-error.js';
import {
  PAGE_EVENTS,
  recordedEvent,
  type Page,
  type PagedLog,
  type StoredEvent,
} from '../log-reader.js';
import { type RecordedEvent } from '../port.js';

/** A page ends early when its payloads pass this many characters: it is all in memory at once. */
const PAGE_CHARACTERS = 4_000_000;

/**
 * Looks events up in a log file over its own read-only connection. No read transaction outlives a
 * call, so commits and checkpoints never wait for a reader.
 */
export class SqliteLog implements PagedLog {
  readonly #database: Database;
  readonly #ofStream: Statement;
  readonly #ofAll: Statement;
  readonly #head: Statement;
  #closed = false;

  constructor(file: string) {
    const columns = 'position, stream, revision, event_id, type, data, metadata';
    this.#database = openDatabase(file, { readOnly: true });
    this.#ofStream = this.#database.prepare(
      `SELECT ${columns} FROM events
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision LIMIT ?`,
    );
    this.#ofAll = this.#database.prepare(
      `SELECT ${columns} FROM events
       WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
    );
    this.#head = this.#database.prepare('SELECT max(position) AS head FROM events');
  }

  pageOfStream(stream: string, from: number, to: number): Page {
    return this.#read(() =>
      page(this.#ofStream.iterate(stream, from, to, PAGE_EVENTS), PAGE_EVENTS),
    );
  }

  pageOfAll(after: number, upTo: number, limit: number): Page {
    return this.#read(() => page(this.#ofAll.iterate(after, upTo, limit), limit));
  }

  /** The last position, undefined while the log is empty. */
  head(): number | undefined {
    const head = this.#read(() => this.#head.get()?.['head']);
    return typeof head === 'number' ? head : undefined;
  }

  /** Every later call fails as `store-unavailable`. */
  close(): void {
    this.#closed = true;
    this.#database.close();
  }

  #read<T>(work: () => T): T {
    if (this.#closed) throw new EventStoreError('store-unavailable', 'the store is closed');
    try {
      return work();
    } catch (error) {
      throw new EventStoreError('store-unavailable', `cannot read the log: ${String(error)}`, {
        cause: error,
      });
    }
  }
}

function page(rows: Iterable<SqlRow>, limit: number): Page {
  const events: RecordedEvent[] = [];
  let characters = 0;
  for (const row of rows) {
    const event = storedEvent(row);
    events.push(recordedEvent(event));
    characters += event.data.length + event.metadata.length;
    if (characters > PAGE_CHARACTERS) return { events, more: true };
  }
  return { events, more: events.length === limit };
}

function storedEvent(row: SqlRow): StoredEvent {
  return {
    position: Number(row['position']),
    stream: text(row['stream']),
    revision: Number(row['revision']),
    id: text(row['event_id']),
    type: text(row['type']),
    data: text(row['data']),
    metadata: text(row['metadata']),
  };
}

// The table is STRICT: these columns hold nothing else.
function text(value: SqlValue | undefined): string {
  return value as string;
}
