import { EventStoreError } from '../port/event-store-error.js';
import { jsonText } from './json-text.js';
import { type ExpectedRevision, type NewEvent, type Revision } from '../port/port.js';

/** The most that one append may hold: the bytes of its types, data and metadata as JSON text. */
export const MAX_APPEND_BYTES = 1_048_576;

/** An event as it is stored: its payload as JSON text, which nobody can change any more. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An append that every engine may store: `first` is the revision of its first event. */
export interface PreparedAppend {
  readonly stream: string;
  readonly first: Revision;
  readonly events: readonly PreparedEvent[];
  readonly bytes: number;
}

// In lower case only: EventStoreDB would give an id back in lower case.
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Checks what a caller wants to append, and copies it; throws `event-refused` or `event-too-large`. */
export function prepareAppend(
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
): PreparedAppend {
  refuseUnless(isName(stream), `not a stream name: ${JSON.stringify(stream)}`);
  refuseUnless(events.length > 0, 'an append needs an event');
  refuseUnless(
    new Set(events.map(({ id }) => id)).size === events.length,
    'an event id is there twice',
  );
  const first = expected === 'no-stream' ? 0 : expected + 1;
  refuseUnless(
    expected === 'no-stream' || (Number.isSafeInteger(expected) && expected >= 0),
    `not a revision: ${expected}`,
  );
  const prepared = events.map(prepareEvent);
  const bytes = prepared.reduce((sum, event) => sum + size(event), 0);
  if (bytes <= MAX_APPEND_BYTES) return { stream, first, events: prepared, bytes };
  throw new EventStoreError(
    'event-too-large',
    `an append of ${bytes} bytes; ${MAX_APPEND_BYTES} is the most`,
  );
}

function prepareEvent({ id, type, data, metadata }: NewEvent): PreparedEvent {
  refuseUnless(UUID.test(id), `not an event id (a UUID in lower case): ${JSON.stringify(id)}`);
  refuseUnless(isName(type), `not an event type: ${JSON.stringify(type)}`);
  return { id, type, data: jsonText(data), metadata: jsonText(metadata) };
}

function size({ type, data, metadata }: PreparedEvent): number {
  return Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);
}

// EventStoreDB keeps names with a dollar for itself; a lone surrogate does not survive UTF-8.
function isName(name: string): boolean {
  return name.length > 0 && !name.startsWith('$') && name.isWellFormed();
}

function refuseUnless(accepted: boolean, reason: string): void {
  if (!accepted) throw new EventStoreError('event-refused', reason);
}
