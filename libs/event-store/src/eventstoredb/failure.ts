import { NotLeaderError } from '@eventstore/db-client';
import { EventStoreError, type EventStoreErrorCode } from '../port/event-store-error.js';

/** What a failed call says about the node it went to. */
interface CallFailure {
  /** Type that the client gives its own errors, such as `unavailable`; `other` where it gives none. */
  readonly type: string;
  readonly message: string;
}

/** Errors after which another node, or a new connection to the same one, is worth a try. */
const OF_THE_CONNECTION = new Set([
  'unavailable',
  'cancelled',
  'deadline-exceeded',
  'timeout',
  'unknown',
  'other',
]);

/** Answers of a server that did nothing: it says so itself, or the call never left. */
const NOTHING_DONE: Readonly<Record<string, EventStoreErrorCode>> = {
  'access-denied': 'store-unavailable',
  'stream-deleted': 'stream-deleted',
  'invalid-argument': 'event-refused',
  'maximum-append-size-exceeded': 'event-too-large',
};

/** gRPC's own words when there was no connection to send a call on. */
const NEVER_SENT =
  /No connection established|Channel closed before call started|Name resolution failed/;
/** gRPC code of an answer to wrong or missing credentials, for which the client has no type. */
const UNAUTHENTICATED = 16;
/** The servers' words for a place of `$all` at which no event begins; those up to 23.10 say the same of a read that failed. */
const NO_EVENT_THERE = /Unexpected ReadAllResult: (Error|InvalidPosition)/;

/** Reads whatever a call failed with; the client's errors have many shapes, some of them plain. */
export function callFailureOf(error: unknown): CallFailure {
  const { type, code, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  if (NO_EVENT_THERE.test(text)) return { type: 'position-unknown', message: text };
  if (code === UNAUTHENTICATED) return { type: 'access-denied', message: text };
  return { type: typeof type === 'string' ? type : 'other', message: text };
}

/** Whether the connection is to blame, rather than the call. */
export function isOfConnection({ type }: CallFailure): boolean {
  return OF_THE_CONNECTION.has(type);
}

/** `host:port` of the node that leads the cluster, where the one that was asked names it. */
export function leaderNamedIn(error: unknown): string | undefined {
  if (!(error instanceof NotLeaderError)) return undefined;
  return `${error.leader.address}:${error.leader.port}`;
}

/** The error of an append that failed: uncertain, unless it is known that nothing was done. */
export function appendError(error: unknown): EventStoreError {
  const { type, message } = callFailureOf(error);
  const code = NEVER_SENT.test(message) ? 'store-unavailable' : NOTHING_DONE[type];
  if (code !== undefined) return new EventStoreError(code, message, { cause: error });
  const words = `EventStoreDB did not say whether it stored the events: ${message}`;
  return new EventStoreError('append-uncertain', words, { cause: error });
}

/** The error of a read that failed. */
export function readError(error: unknown): EventStoreError {
  if (error instanceof EventStoreError) return error;
  const { type, message } = callFailureOf(error);
  if (type === 'position-unknown') return positionUnknown(error);
  if (type === 'stream-deleted') return new EventStoreError(type, message, { cause: error });
  const words = `EventStoreDB cannot be read: ${message}`;
  return new EventStoreError('store-unavailable', words, { cause: error });
}

/** The error of a position at which no event of this log stands. */
export function positionUnknown(cause?: unknown): EventStoreError {
  const words = 'no event of this log stands at that position';
  return new EventStoreError('position-unknown', words, { cause });
}
