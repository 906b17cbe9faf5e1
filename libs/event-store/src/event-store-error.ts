/**
 * Why the store did not do it. Only `append-uncertain` leaves open whether the events are stored:
 * the same append again tells. With every other code that call has stored nothing: `store-full` for want of
 * room, until there is some; `log-damaged` because the log does not hold any more what was written.
 */
export type EventStoreErrorCode =
  | 'revision-conflict'
  | 'append-uncertain'
  | 'store-unavailable'
  | 'store-full'
  | 'log-damaged'
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
