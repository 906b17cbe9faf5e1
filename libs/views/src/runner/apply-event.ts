import { type RecordedEvent } from '@sitlog/event-store';
import { type Database, SqliteError } from '@sitlog/platform';
import {
  entryOf,
  evolveCore,
  evolveEntry,
  INITIAL_CORE,
  readStored,
  type Reading,
  sequenceOf,
  situationOfStream,
} from '@sitlog/situation';
import { entryAt } from '../entries/read-entries.js';
import { OPEN, type Projection, type SituationChange } from '../projection.js';
import { coreOf } from '../situations/read-situations.js';
import { isBlocked, park, WHOLE_SITUATION } from './parking.js';

const TRIES = 3;
/** SQLITE_CONSTRAINT: the row does not fit, so the event is at fault. */
const CONSTRAINT = 19;

/** How one event is taken. While views are built anew a bad event stops the build; later it is parked. */
export interface Taking {
  readonly db: Database;
  readonly projections: readonly Projection[];
  readonly rebuilding: boolean;
}

/** Takes one event of the log into all projections, or parks it with its reason. Events of other streams are passed over. */
export function applyEvent(recorded: RecordedEvent, taking: Taking): void {
  const situation = situationOfStream(recorded.stream);
  if (situation === undefined) return;
  const reading = readStored(recorded);
  const sequence = sequenceIn(reading);
  const parkFor = (reason: string): void => {
    const { position, revision } = recorded;
    park(taking.db, { position, situation, revision, sequence, reason });
  };
  if (isBlocked(taking.db, situation, sequence)) {
    parkFor('an earlier event of the same sequence is parked');
    return;
  }
  const fault = faultOf(recorded, { situation, reading, taking });
  if (fault === undefined) return;
  if (taking.rebuilding) {
    throw new Error(
      `The views cannot be built: event ${String(recorded.revision)} of ${recorded.stream} cannot be taken: ${fault}.`,
    );
  }
  parkFor(fault);
}

function sequenceIn(reading: Reading): string {
  const sequence = reading.kind === 'event' ? sequenceOf(reading.event) : reading.entryNo;
  return sequence ?? WHOLE_SITUATION;
}

interface Take {
  readonly situation: string;
  readonly reading: Reading;
  readonly taking: Taking;
}

function faultOf(recorded: RecordedEvent, take: Take): string | undefined {
  if (take.reading.kind === 'unreadable') return take.reading.reason;
  let fault = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const result = tryOnce(recorded, take);
    if (result === undefined) return undefined;
    fault = result;
  }
  return fault;
}

function tryOnce(recorded: RecordedEvent, take: Take): string | undefined {
  const { db, projections } = take.taking;
  db.exec('SAVEPOINT event');
  try {
    const change = changeOf(recorded, take);
    for (const projection of projections) projection.apply(change, db);
    db.exec('RELEASE event');
    return undefined;
  } catch (error) {
    // The file or its disk is at fault, not the event: parking would hide that.
    if (error instanceof SqliteError && error.primaryCode !== CONSTRAINT) throw error;
    db.exec('ROLLBACK TO event; RELEASE event');
    return error instanceof Error ? error.message : String(error);
  }
}

function changeOf(recorded: RecordedEvent, { situation, reading, taking }: Take): SituationChange {
  if (reading.kind === 'unreadable') throw new TypeError(reading.reason);
  const { event, envelope } = reading;
  const { db } = taking;
  const core = coreOf(db, situation) ?? INITIAL_CORE;
  const entryNo = entryOf(event);
  const before = entryNo === undefined ? undefined : entryAt(db, situation, entryNo, OPEN - 1);
  const after = evolveEntry(before, event);
  if (entryNo !== undefined && after === undefined) {
    throw new RangeError(`${entryNo} was never logged`);
  }
  return {
    situation,
    event,
    envelope,
    position: recorded.position,
    core: evolveCore(core, event, before, after),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
