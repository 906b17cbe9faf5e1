import { type RecordedEvent } from '@sitlog/event-store';
import { type Database, SqliteError } from '@sitlog/platform';
import {
  entryOf,
  type EntryState,
  evolve,
  INITIAL_CORE,
  type Micros,
  type EventReading,
  readStored,
  sequenceOf,
  situationOfStream,
  type SituationState,
} from '@sitlog/situation';
import { entryAt } from '../entries/read-entries.js';
import { OPEN, type SituationChange } from '../projection/projection.js';
import { coreOf, headOfSituation } from '../situations/read-situations.js';
import { noteForm } from '../bookkeeping/forms.js';
import { acceptGap } from '../bookkeeping/gaps.js';
import { type ParkedFault, isBlocked, WHOLE_SITUATION } from '../bookkeeping/parking.js';
import { passEvent, type Taking } from './pass-event.js';

const TRIES = 3;
/** SQLITE_CONSTRAINT: the row does not fit, so the event is at fault. */
const CONSTRAINT = 19;

/**
 * Takes one event of the log into all projections, or parks it with its reason: then it has its place and nothing else.
 * Events of other streams are passed over. The same whether views are followed or built anew.
 */
export function applyEvent(recorded: RecordedEvent, taking: Taking): void {
  const situation = situationOfStream(recorded.stream);
  if (situation === undefined) return;
  const reading = readStored(recorded);
  const sequence = sequenceIn(reading);
  const take = { situation, reading, taking };
  const fault = isBlocked(taking.db, situation, sequence) ? BEHIND : faultOf(recorded, take);
  if (fault !== undefined) passEvent(recorded, { ...take, sequence, fault });
}

const BEHIND: ParkedFault = {
  cause: 'behind',
  reason: 'an earlier event of the same sequence is parked',
};

function sequenceIn(reading: EventReading): string {
  const sequence = reading.kind === 'event' ? sequenceOf(reading.event) : reading.sequence;
  return typeof sequence === 'string' ? sequence : WHOLE_SITUATION;
}

interface Take {
  readonly situation: string;
  readonly reading: EventReading;
  readonly taking: Taking;
}

function faultOf(recorded: RecordedEvent, take: Take): ParkedFault | undefined {
  if (take.reading.kind === 'unreadable') {
    return { cause: 'unreadable', reason: take.reading.reason };
  }
  let reason = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const result = tryOnce(recorded, take);
    if (result === undefined) return undefined;
    reason = result;
  }
  return { cause: 'not-taken', reason };
}

function tryOnce(recorded: RecordedEvent, take: Take): string | undefined {
  const { db, projections } = take.taking;
  db.exec('SAVEPOINT event');
  try {
    const change = changeOf(recorded, take);
    const since = headOfSituation(db, take.situation)?.recordedAt ?? Number.MIN_SAFE_INTEGER;
    for (const projection of projections) projection.apply(change, db);
    noteAcceptance(change, since, db);
    noteForm(db, change.envelope);
    db.exec('RELEASE event');
    return undefined;
  } catch (error) {
    // The file or its disk is at fault, not the event: parking would hide that.
    if (error instanceof SqliteError && error.primaryCode !== CONSTRAINT) throw error;
    db.exec('ROLLBACK TO event; RELEASE event');
    return error instanceof Error ? error.message : String(error);
  }
}

function noteAcceptance({ situation, event }: SituationChange, since: Micros, db: Database): void {
  if (event.name !== 'SituationContinued') return;
  const { author: by, revision } = event;
  const { missing, reason } = event.data;
  acceptGap(db, { situation, ...missing, since, accepted: { by, reason, revision } });
}

function changeOf(recorded: RecordedEvent, { situation, reading, taking }: Take): SituationChange {
  if (reading.kind === 'unreadable') throw new TypeError(reading.reason);
  const { event, envelope } = reading;
  const { db } = taking;
  const entryNo = entryOf(event);
  const before = entryNo === undefined ? undefined : entryAt(db, situation, entryNo, OPEN - 1);
  const { core, entries } = evolve(stateWith(coreOf(db, situation), before), event);
  const after = entryNo === undefined ? undefined : entries.get(entryNo);
  if (entryNo !== undefined && after === undefined) {
    throw new RangeError(`${entryNo} was never logged`);
  }
  return {
    situation,
    event,
    envelope,
    position: recorded.position,
    core,
    entryNamed: (no) => (no === entryNo ? after : entryAt(db, situation, no, OPEN - 1)),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function stateWith(core = INITIAL_CORE, entry?: EntryState): SituationState {
  return { core, entries: new Map(entry === undefined ? [] : [[entry.entryNo, entry]]) };
}
