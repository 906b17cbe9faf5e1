import { type EventData, type JSONType, type ResolvedEvent } from '@eventstore/db-client';
import { type Json, type RecordedEvent } from '../port/port.js';
import { type PreparedEvent } from '../append/prepared-append.js';

/** An event as the client takes it. Metadata goes as bytes: of a value the client would drop what is falsy, null among it. */
export function toEventData({ id, type, data, metadata }: PreparedEvent): EventData {
  return {
    id,
    type,
    contentType: 'application/json',
    data: JSON.parse(data) as JSONType,
    metadata: new Uint8Array(Buffer.from(metadata, 'utf8')),
  };
}

/**
 * The event under its own stream name, undefined for what is not of this log: another prefix, or the server's own. Of those
 * some stand in our streams: the mark of a stream that was deleted for good, and links that a projection puts there.
 */
export function toRecorded({ event }: ResolvedEvent, prefix: string): RecordedEvent | undefined {
  if (event?.position === undefined) return undefined;
  const { streamId, id, type, revision, position } = event;
  if (!streamId.startsWith(prefix) || [streamId, type].some(isReserved)) return undefined;
  return {
    id,
    type,
    // What others stored here without JSON stays in its place, and says nothing.
    data: event.isJson ? (event.data as Json) : null,
    metadata: event.metadata instanceof Uint8Array ? null : ((event.metadata ?? null) as Json),
    stream: streamId.slice(prefix.length),
    revision: Number(revision),
    position: position.commit,
  };
}

function isReserved(name: string): boolean {
  return name.startsWith('$');
}
