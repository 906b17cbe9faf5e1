import { openDatabase, type Database, type SqlRow, type SqlStatement } from '@sitlog/platform';
import { EventStoreError } from '../../port/event-store-error.js';
import {
  PAGE_EVENTS,
  type EventPage,
  type PagedLog,
  recordedEvent,
} from '../../reading/paged-log.js';
import { type Position, type RecordedEvent } from '../../port/port.js';
import { damaged, readFailure } from './damage.js';
import { EVENT_COLUMNS, type EventRow, soundEvent } from './event-row.js';
import { END_OF, WHOLE_LOG } from './schema.js';

/** A page ends early when its payloads pass this many characters: it is all in memory at once. */
const PAGE_CHARACTERS = 4_000_000;

interface SoundPage {
  readonly events: readonly EventRow[];
  readonly more: boolean;
}

/**
 * Looks events up in a log file over its own read-only connection, and answers only what was written: whole rows, none
 * missing. No read transaction outlives a call, so commits and checkpoints never wait for a reader.
 */
export class SqliteReader implements PagedLog {
  readonly #database: Database;
  readonly #ofStream: SqlStatement;
  readonly #ofAll: SqlStatement;
  readonly #end: SqlStatement;
  readonly #head: SqlStatement;
  #closed = false;

  constructor(file: string) {
    this.#database = openDatabase(file, { readOnly: true });
    this.#ofStream = this.#database.prepare(
      `SELECT ${EVENT_COLUMNS} FROM events
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision LIMIT ?`,
    );
    this.#ofAll = this.#database.prepare(
      `SELECT ${EVENT_COLUMNS} FROM events
       WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
    );
    this.#end = this.#database.prepare(END_OF);
    this.#head = this.#database.prepare(HEAD);
  }

  pageOfStream(stream: string, from: number, to: number): EventPage {
    return this.#read(() => {
      const end = Math.min(to, this.#endOf(stream));
      const found = page(this.#ofStream.iterate(stream, from, to, PAGE_EVENTS), PAGE_EVENTS);
      const places = found.events.map(({ revision }) => revision);
      refuseHoles(places, { from, end, more: found.more, what: `stream ${stream}, revision` });
      return { events: found.events.map(recordedEvent), more: found.more };
    });
  }

  pageOfAll(after: number, upTo: number, limit: number): EventPage {
    return this.#read(() => {
      const end = Math.min(upTo, this.#endOf(WHOLE_LOG));
      const found = page(this.#ofAll.iterate(after, upTo, limit), limit);
      const places = found.events.map(({ position }) => position);
      refuseHoles(places, { from: after + 1, end, more: found.more, what: 'position' });
      return { events: found.events.map(recordedEvent), more: found.more };
    });
  }

  eventAt(position: Position): RecordedEvent | undefined {
    if (position < 1n) return undefined;
    return this.pageOfAll(Number(position) - 1, Number(position), 1).events[0];
  }

  end(): Position | undefined {
    return this.#read(() => {
      const head = checkedHead(this.#head.get());
      return head === undefined ? undefined : BigInt(head);
    });
  }

  /** Every later call fails as `store-unavailable`. */
  close(): void {
    this.#closed = true;
    this.#database.close();
  }

  // Read before the events: what is appended in between makes them more, never fewer.
  #endOf(stream: string): number {
    return endOfStream(this.#end.get(stream));
  }

  #read<T>(work: () => T): T {
    if (this.#closed) throw new EventStoreError('store-unavailable', 'the store is closed');
    try {
      return work();
    } catch (error) {
      throw readFailure(error);
    }
  }
}

/** Answers the last event's place and what the log says of its end, for `headOf`. */
export const HEAD = `SELECT (SELECT max(position) FROM events) AS head, (${END_OF.replace('?', "''")}) AS last`;

/** The last position; throws `log-damaged` where the log ends elsewhere than it says. */
export function checkedHead(row: SqlRow | undefined): number | undefined {
  const { head, last } = row ?? {};
  if (head !== last) {
    throw damaged(`the last event is at position ${String(head)}, it should be ${String(last)}`);
  }
  return typeof head === 'number' ? head : undefined;
}

/** The last revision of a stream, or position of the log, by its row; -1 where there is none. */
export function endOfStream(row: SqlRow | undefined): number {
  if (row === undefined) return -1;
  const { last } = row;
  if (typeof last === 'number') return last;
  throw damaged('the end of a stream is not a number');
}

interface Expected {
  readonly from: number;
  /** At least this place must be reached, unless there is more. */
  readonly end: number;
  readonly more: boolean;
  readonly what: string;
}

function refuseHoles(places: readonly number[], { from, end, more, what }: Expected): void {
  const hole = places.findIndex((place, at) => place !== from + at);
  if (hole !== -1) throw damaged(`${what} ${from + hole} is missing`);
  if (!more && from + places.length <= end) {
    throw damaged(`${what} ${from + places.length} is missing`);
  }
}

function page(rows: Iterable<SqlRow>, limit: number): SoundPage {
  const events: EventRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const event = soundEvent(row);
    events.push(event);
    characters += event.data.length + event.metadata.length;
    if (characters > PAGE_CHARACTERS) return { events, more: true };
  }
  return { events, more: events.length === limit };
}
