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

/**
 * An event that was seen, so that it can be recognised: where it stood, and what it was. The checksum is SHA-256 in hex
 * over its stream, revision, id, type, data and metadata.
 */
export interface Witness {
  readonly position: Position;
  readonly id: string;
  readonly checksum: string;
}

/**
 * What a follower has seen: it goes on after `through`, or after the newest witness where that is later or `through` is not
 * a place of the log any more. Witnesses stand newest first, best of different streams; 16 are looked at.
 */
export interface Following {
  readonly through?: Position | undefined;
  readonly witnesses: readonly Witness[];
}

/**
 * What a follower sees. `passed`: up to here stood only events of others. `caught-up`: nothing of this log stood behind
 * `position`, its last event seen, when it was said, and it was looked through to `through`.
 */
export type FollowItem =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'passed'; readonly through: Position }
  | {
      readonly kind: 'caught-up';
      readonly position: Position | undefined;
      readonly through: Position | undefined;
    };

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
  /**
   * Asked between two pages, with the place up to which was looked: false ends the reading there. In a database that is
   * shared with others there may be many pages without an event of this log.
   */
  readonly goesOn?: (through: Position) => boolean;
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
  /**
   * One stream's events in order, each at the revision that follows; `stream-gap` where one is missing that must be there.
   * Empty for an unknown stream, and for one that ends before the range.
   */
  readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent>;
  /** All streams' events in the order of their positions. */
  readAll(range?: LogRange): AsyncIterable<RecordedEvent>;
  /**
   * Every event after what was seen, then `caught-up` each time the end is reached, for ever: also what other processes
   * append. It is pulled, and ends without error when the signal aborts. What was seen must still be there: it looks before it
   * gives anything, after every interruption and every two seconds, and fails as `log-went-back` or `log-changed`.
   */
  follow(from: Following, signal: AbortSignal): AsyncIterable<FollowItem>;
  /**
   * The event of this log that stands at exactly this position, undefined where there is none (any more). What is no place
   * of an event of this log may be refused as `position-unknown`.
   */
  eventAt(position: Position): Promise<RecordedEvent | undefined>;
  /**
   * Where the log ends now, undefined while it is empty: all up to there can be read. In a database that is shared with
   * others it may be the place of one of their events. One short read, however long the log.
   */
  end(): Promise<Position | undefined>;
  /** Waits for pending appends and frees everything; later calls fail as `store-unavailable`. */
  close(): Promise<void>;
  /**
   * What the store's own clock says, in microseconds since 1970 and to about a second; undefined where it does not say.
   * Only stores on clocks of their own have one.
   */
  readonly clock?: () => Promise<number | undefined>;
}
