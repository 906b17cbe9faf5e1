import { type RecordedEvent } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type CommandOf, entryOf, type Micros, type EventReading } from '@sitlog/situation';
import { type Projection } from '../projection/projection.js';
import { headOfSituation } from '../situations/read-situations.js';
import { type ParkedFault, park } from '../bookkeeping/parking.js';

/** Into what events are taken. */
export interface Taking {
  readonly db: Database;
  readonly projections: readonly Projection[];
}

interface Passing {
  readonly situation: string;
  readonly reading: EventReading;
  readonly taking: Taking;
  readonly sequence: string;
  readonly fault: ParkedFault;
}

/** Parks an event, and gives it its place in all projections that keep one. */
export function passEvent(
  { position, revision, type }: RecordedEvent,
  { situation, reading, taking: { db, projections }, sequence, fault }: Passing,
): void {
  const { recordedAt, entryNo, command } = shownBy(reading);
  const before = headOfSituation(db, situation)?.recordedAt ?? 0;
  const place = { situation, revision, position, recordedAt: Math.max(before, recordedAt) };
  park(db, { ...place, sequence, ...fault });
  const passed = {
    ...place,
    type,
    ...(entryNo === undefined ? {} : { entryNo }),
    ...(command === undefined ? {} : { command }),
  };
  for (const { pass } of projections) pass?.(passed, db);
}

interface Shown {
  readonly recordedAt: Micros;
  readonly entryNo: string | undefined;
  readonly command: CommandOf | undefined;
}

function shownBy(reading: EventReading): Shown {
  if (reading.kind === 'unreadable') {
    const { recordedAt = Number.MIN_SAFE_INTEGER, entryNo, command } = reading;
    return { recordedAt, entryNo, command };
  }
  const { event, envelope } = reading;
  const { commandId, requestHash, author } = envelope;
  const command = { commandId, requestHash, author: author.id };
  return { recordedAt: event.recordedAt, entryNo: entryOf(event), command };
}
