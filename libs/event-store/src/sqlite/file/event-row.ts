import { type SqlRow } from '@sitlog/platform';
import { crc32 } from 'node:zlib';
import { type SerializedEvent } from '../../reading/paged-log.js';
import { damaged } from './damage.js';

/** An event as its row holds it. */
export interface EventRow extends SerializedEvent {
  /** Microseconds since 1970. */
  readonly storedAt: number;
}

/** The columns that `soundEvent` reads. */
export const EVENT_COLUMNS =
  'position, stream, revision, event_id, type, stored_at, data, metadata, checksum';

/** CRC-32 over everything that the row holds, with the lengths that tell its texts apart. */
export function checksumOf(row: EventRow): number {
  const { position, revision, storedAt, id, stream, type, data, metadata } = row;
  const places = `${position} ${revision} ${storedAt} ${stream.length} ${type.length} ${data.length}`;
  return crc32(metadata, crc32(data, crc32(`${places} ${id}${stream}${type}`)));
}

/** The row's event; throws `log-damaged` unless it is what was written. */
export function soundEvent(row: SqlRow): EventRow {
  const event = eventOfRow(row);
  if (!isWhole(event) || checksumOf(event) !== row['checksum']) {
    throw damaged(`the event at position ${String(row['position'])} is not what was written`);
  }
  return event;
}

/** The row's event as it stands. */
export function eventOfRow(row: SqlRow): EventRow {
  return {
    position: row['position'],
    stream: row['stream'],
    revision: row['revision'],
    id: row['event_id'],
    type: row['type'],
    storedAt: row['stored_at'],
    data: row['data'],
    metadata: row['metadata'],
  } as EventRow;
}

// SQLite does not look at types when it reads: a flipped byte can turn a text into a number.
function isWhole({ id, stream, type, data, metadata }: EventRow): boolean {
  return [id, stream, type, data, metadata].every((text) => typeof text === 'string');
}
