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

/**
 * Looks events up page by page, always at the leader, which alone is never behind. `$all` knows no filter for reads: events
 * of other streams are passed over here.
 */
export class EventStoreDbLog implements PagedLog {
  readonly #connection: Connection;
  readonly #prefix: string;
  #head: Position | undefined;

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

  /** The position of the last event of this log. */
  async head(): Promise<Position | undefined> {
    let before: number | undefined;
    for (;;) {
      const found = await this.#pageBackwards(before);
      const [last] = this.#recorded(found);
      if (last !== undefined) this.#head = last.position;
      before = placeOf(found.at(-1)) ?? 0;
      const isKnown = last !== undefined || before <= (this.#head ?? 0n);
      if (isKnown || found.length < SPARE) return this.#head;
    }
  }

  #pageBackwards(before: number | undefined): Promise<ResolvedEvent[]> {
    const fromPosition = before === undefined ? END : positionOf(before);
    return this.#read((client, options) =>
      client.readAll({ ...options, direction: BACKWARDS, fromPosition, maxCount: SPARE }),
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
