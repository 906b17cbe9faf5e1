import {
  BACKWARDS,
  END,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import { type Page, type PagedLog } from '../log-reader.js';
import { type Position, type RecordedEvent, type Revision } from '../port.js';
import { collect } from './collect.js';
import { type CallOptions, type Connection } from './connection.js';
import { failureOf, readError } from './failure.js';
import { type NodeClient } from './node-client.js';
import { toRecorded } from './stored-form.js';

/** The most events that one read asks for: a page is in memory at once. */
const PAGE = 256;
/** Events of others may stand between ours: so many more are asked for at least. */
const SPARE = 16;

/** Up to where the log has been looked through for its last event, and which that was. */
interface Seen {
  readonly upTo: number;
  readonly head: Position | undefined;
}

const NOTHING_SEEN: Seen = { upTo: 0, head: undefined };

/**
 * Looks events up page by page, always at the leader, which alone is never behind. `$all` knows no filter for reads: events
 * of other streams are passed over here.
 */
export class EventStoreDbLog implements PagedLog {
  readonly #connection: Connection;
  readonly #prefix: string;
  #seen: Seen = NOTHING_SEEN;

  constructor(connection: Connection, prefix: string) {
    this.#connection = connection;
    this.#prefix = prefix;
  }

  async pageOfStream(stream: string, from: Revision, to: Revision): Promise<Page> {
    const wanted = Math.min(PAGE, to - Math.max(from, 0) + 1);
    if (wanted <= 0) {
      this.#connection.refuseWhenClosed();
      return { events: [], more: false };
    }
    const found = await this.#streamEvents(stream, Math.max(from, 0), wanted);
    return { events: this.#recorded(found), more: found.length === wanted };
  }

  async pageOfAll(after: number, upTo: number, limit: number, signal?: AbortSignal): Promise<Page> {
    const count = Math.min(PAGE, limit + SPARE);
    const fromPosition = after <= 0 ? START : positionOf(after);
    const found = await this.#read(
      (client, options) =>
        client.readAll({ ...options, direction: FORWARDS, fromPosition, maxCount: count }),
      signal,
    );
    const events = this.#recorded(found).filter(({ position }) => position > after);
    const until = placeOf(found.at(-1)) ?? after;
    return cut({ events, more: found.length === count, until }, upTo, limit);
  }

  /** The position of the last event of this log; what was looked through once is not looked through again. */
  async head(): Promise<Position | undefined> {
    this.#seen = await this.#lookBackTo(this.#seen);
    return this.#seen.head;
  }

  async #lookBackTo(seen: Seen): Promise<Seen> {
    let newest: number | undefined;
    let before: number | undefined;
    for (let count = SPARE; ; count = PAGE) {
      const found = await this.#pageBackwards(before, count);
      newest ??= placeOf(found[0]);
      const upTo = newest ?? 0;
      const [last] = this.#recorded(found);
      if (last !== undefined) return { upTo, head: last.position };
      before = placeOf(found.at(-1));
      // Where the log ends earlier than before, an older copy was put back: what was seen counts no more.
      const known = upTo < seen.upTo ? NOTHING_SEEN : seen;
      if (found.length < count || isAtMost(before, known.upTo)) return { upTo, head: known.head };
    }
  }

  #pageBackwards(before: number | undefined, count: number): Promise<ResolvedEvent[]> {
    const fromPosition = before === undefined ? END : positionOf(before);
    return this.#read((client, options) =>
      client.readAll({ ...options, direction: BACKWARDS, fromPosition, maxCount: count }),
    );
  }

  async #streamEvents(stream: string, from: Revision, maxCount: number): Promise<ResolvedEvent[]> {
    const fromRevision = BigInt(from);
    try {
      return await this.#read((client, options) =>
        client.readStream(this.#prefix + stream, {
          ...options,
          direction: FORWARDS,
          fromRevision,
          maxCount,
        }),
      );
    } catch (error) {
      if (failureOf(causeOf(error)).type === 'stream-not-found') return [];
      throw error;
    }
  }

  async #read(
    read: (client: NodeClient, options: CallOptions) => StreamingRead<ResolvedEvent>,
    signal?: AbortSignal,
  ): Promise<ResolvedEvent[]> {
    const { options, patience: milliseconds } = this.#connection;
    try {
      return await this.#connection.read((client) =>
        collect(read(client, options), { milliseconds, signal }),
      );
    } catch (error) {
      throw readError(error);
    }
  }

  #recorded(found: readonly ResolvedEvent[]): RecordedEvent[] {
    return found.flatMap((event) => toRecorded(event, this.#prefix) ?? []);
  }
}

function placeOf(found: ResolvedEvent | undefined): number | undefined {
  const position = found?.event?.position;
  return position === undefined ? undefined : Number(position.commit);
}

function isAtMost(place: number | undefined, limit: number): boolean {
  return (place ?? 0) <= limit;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

// Our events are single records, whose two positions are the same.
function positionOf(position: number): { readonly commit: bigint; readonly prepare: bigint } {
  return { commit: BigInt(position), prepare: BigInt(position) };
}

function cut(page: Page, upTo: number, limit: number): Page {
  const inRange = page.events.filter(({ position }) => position <= upTo);
  const events = inRange.slice(0, limit);
  const isCut = events.length < inRange.length;
  const isBeyond = inRange.length < page.events.length || (page.until ?? 0) >= upTo;
  const last = events.at(-1);
  return {
    events,
    more: isCut || (page.more && !isBeyond),
    ...(isCut && last !== undefined
      ? { until: Number(last.position) }
      : { until: page.until ?? 0 }),
  };
}
