import {
  BACKWARDS,
  END,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import { hasCode } from '../port/event-store-error.js';
import { type EventPage, type PagedLog } from '../reading/paged-log.js';
import { type Position, type RecordedEvent, type Revision } from '../port/port.js';
import { collect } from './collect.js';
import { type CallOptions, type Connection } from './connection.js';
import { callFailureOf, positionUnknown, readError } from './failure.js';
import { cut, type FoundEvents, NOTHING, pageOfFound, placeInLog, placeInStream } from './found.js';
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
  readonly #signal: AbortSignal | undefined;

  constructor(connection: Connection, prefix: string, signal?: AbortSignal) {
    this.#connection = connection;
    this.#prefix = prefix;
    this.#signal = signal;
  }

  get interruptions(): number {
    return this.#connection.interruptions;
  }

  /** The same log, whose reads fail as soon as the signal aborts. */
  until(signal: AbortSignal): EventStoreDbLog {
    return new EventStoreDbLog(this.#connection, this.#prefix, signal);
  }

  async pageOfStream(stream: string, from: Revision, to: Revision): Promise<EventPage> {
    const wanted = Math.min(PAGE, to - Math.max(from, 0) + 1);
    if (wanted <= 0) {
      this.#connection.refuseWhenClosed();
      return { events: [], more: false };
    }
    const found = await this.#ofStream(stream, Math.max(from, 0), wanted);
    return pageOfFound(found, found.count === wanted);
  }

  async pageOfAll(after: number, upTo: number, limit: number): Promise<EventPage> {
    const count = Math.min(PAGE, limit + SPARE);
    const fromPosition = after <= 0 ? START : positionOf(after);
    const found = await this.#read(
      (client, options) =>
        client.readAll({ ...options, direction: FORWARDS, fromPosition, maxCount: count }),
      placeInLog,
    );
    const events = found.events.filter(({ position }) => position > after);
    const until = found.until ?? after;
    return cut({ events, more: found.count === count, until }, upTo, limit);
  }

  async eventAt(position: Position): Promise<RecordedEvent | undefined> {
    try {
      return await this.#standingAt(position);
    } catch (error) {
      if (!hasCode(error, 'position-unknown')) throw error;
      // The server may say so of a read that failed: asked again, it has to be able to read.
      await this.end();
      return this.#standingAt(position);
    }
  }

  async #standingAt(position: Position): Promise<RecordedEvent | undefined> {
    const fromPosition = positionOf(Number(position));
    const { events, until } = await this.#read(
      (client, options) =>
        client.readAll({ ...options, direction: FORWARDS, fromPosition, maxCount: 1 }),
      placeInLog,
    );
    if (until !== Number(position)) return undefined;
    // Where an event of others stands, none of ours ever stood.
    if (events[0] === undefined) throw positionUnknown();
    return events[0];
  }

  async end(): Promise<Position | undefined> {
    this.#connection.refuseWhenClosed();
    const { until } = await this.#read(
      (client, options) =>
        client.readAll({ ...options, direction: BACKWARDS, fromPosition: END, maxCount: 1 }),
      placeInLog,
    );
    return until === undefined ? undefined : BigInt(until);
  }

  async #ofStream(stream: string, from: Revision, maxCount: number): Promise<FoundEvents> {
    const fromRevision = BigInt(from);
    const name = this.#prefix + stream;
    try {
      return await this.#read(
        (client, options) =>
          client.readStream(name, { ...options, direction: FORWARDS, fromRevision, maxCount }),
        placeInStream,
      );
    } catch (error) {
      if (callFailureOf(causeOf(error)).type === 'stream-not-found') return NOTHING;
      throw error;
    }
  }

  // Events of others are dropped as they come: they may be large, and many.
  async #read(
    read: (client: NodeClient, options: CallOptions) => StreamingRead<ResolvedEvent>,
    place: (event: ResolvedEvent) => number | undefined,
  ): Promise<FoundEvents> {
    const { options, patience: milliseconds } = this.#connection;
    try {
      return await this.#connection.read(async (client) => {
        const events: RecordedEvent[] = [];
        let found: Omit<FoundEvents, 'events'> = NOTHING;
        const take = (event: ResolvedEvent): void => {
          found = { count: found.count + 1, until: place(event) };
          const ours = toRecorded(event, this.#prefix);
          if (ours !== undefined) events.push(ours);
        };
        await collect(read(client, options), take, { milliseconds, signal: this.#signal });
        return { ...found, events };
      });
    } catch (error) {
      throw readError(error);
    }
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

// Our events are single records, whose two positions are the same.
function positionOf(position: number): { readonly commit: bigint; readonly prepare: bigint } {
  return { commit: BigInt(position), prepare: BigInt(position) };
}
