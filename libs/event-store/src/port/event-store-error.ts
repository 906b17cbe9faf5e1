/**
 * Why the store did not do it. Only `append-uncertain` leaves open whether the events are stored: the same append again tells.
 * With every other code that call has stored nothing.
 * - `store-full`: for want of room, until there is some.
 * - `log-damaged`: the log does not hold any more what was written.
 * - `stream-gap`: an event that must be there is not, since its stream was truncated, cut or deleted.
 * - `stream-deleted`: for good; nothing can be read from this stream or appended to it again.
 * - `log-went-back`: the log ends before an event that was seen in it, as an older copy does.
 * - `log-changed`: something else stands where an event was seen.
 * - `log-replaced`: the files of the log are not those that were opened; what is read comes from those.
 */
export type EventStoreErrorCode =
  | 'revision-conflict'
  | 'append-uncertain'
  | 'store-unavailable'
  | 'store-full'
  | 'log-damaged'
  | 'stream-gap'
  | 'stream-deleted'
  | 'log-went-back'
  | 'log-changed'
  | 'log-replaced'
  | 'event-too-large'
  | 'event-refused'
  | 'position-unknown';

/** The one error of every engine; callers decide by `code`, people read the message. */
export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';
  readonly code: EventStoreErrorCode;

  constructor(code: EventStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether something that was thrown is the store's error with this code. */
export function hasCode(error: unknown, code: EventStoreErrorCode): boolean {
  return error instanceof EventStoreError && error.code === code;
}
