/** Place of an event in its stream, from 0, without gaps. */
export type Revision = number;

/** Place of an event in the whole log: later is greater, but only to be compared, never subtracted. */
export type Position = bigint;

/** The revision a stream must end at for an append to be accepted; there is no "any": a retry could store twice. */
export type ExpectedRevision = 'no-stream' | Revision;

/** What JSON can say. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An event on its way into the log. Its id is a UUID in lower case, made once and kept for retries. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Json;
  readonly metadata: Json;
}

/** An event as the log holds it, for ever. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
}

/** Where the appended events are: the revision of the last one, and one position for each. */
export interface AppendResult {
  readonly revision: Revision;
  readonly positions: readonly Position[];
}

/** What a follower sees; `caught-up` means that nothing after `position` was stored when it was said. */
export type Followed =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'caught-up'; readonly position: Position | undefined };

/** A range of one stream, both ends included. */
export interface StreamRange {
  readonly from?: Revision;
  readonly to?: Revision;
}

/** A range of the whole log: later than `after`, up to and including `upTo`, at most `limit` events. */
export interface LogRange {
  readonly after?: Position;
  readonly upTo?: Position;
  readonly limit?: number;
}

/**
 * The log of events: it only grows. Every failure is an `EventStoreError`. A position that was never answered may be refused
 * as `position-unknown`, where the engine cannot tell which events come after it.
 */
export interface EventStore {
  /**
   * Stores all events or none, and answers when they are durable. The same ids at the same expected
   * revision are stored once: a retry answers the first places.
   */
  append(
    stream: string,
    events: readonly [NewEvent, ...NewEvent[]],
    expected: ExpectedRevision,
  ): Promise<AppendResult>;
  /** One stream's events in order; an unknown stream is empty. */
  readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent>;
  /** All streams' events in the order of their positions. */
  readAll(range?: LogRange): AsyncIterable<RecordedEvent>;
  /**
   * Every event after a position, then `caught-up` each time the end is reached, for ever: also
   * what other processes append. It is pulled, and ends without error when the signal aborts.
   */
  follow(after: Position | undefined, signal: AbortSignal): AsyncIterable<Followed>;
  /** The position of the last event, undefined while the log is empty. */
  head(): Promise<Position | undefined>;
  /** Waits for pending appends and frees everything; later calls fail as `store-unavailable`. */
  close(): Promise<void>;
}
