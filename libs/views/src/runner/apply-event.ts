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
  splitProposition,
  type SituationCore,
  type SituationEvent,
  situationOfStream,
  type SituationState,
} from '@sitlog/situation';
import { entryAt } from '../entries/read-entries.js';
import { OPEN, type Restanding, type SituationChange } from '../projection/projection.js';
import { subjectsNow } from '../situations/read-registers.js';
import { coreOf, headOfSituation } from '../situations/read-situations.js';
import { noteForm } from '../bookkeeping/forms.js';
import { acceptGap } from '../bookkeeping/gaps.js';
import { type ParkedFault, isBlocked, WHOLE_SITUATION } from '../bookkeeping/parking.js';
import { passEvent, type Taking } from './pass-event.js';
import { restingOn } from './resting-on.js';

const TRIES = 3;
/** SQLITE_CONSTRAINT: the row does not fit, so the event is at fault. */
const CONSTRAINT = 19;

/**
 * Takes one event of the log into all projections, or parks it and answers why: then it has its place and nothing else.
 * Events of other streams are passed over. The same whether views are followed or built anew.
 */
export function applyEvent(recorded: RecordedEvent, taking: Taking): ParkedFault | undefined {
  const situation = situationOfStream(recorded.stream);
  if (situation === undefined) return undefined;
  const reading = readStored(recorded);
  const sequence = sequenceIn(reading);
  const take = { situation, reading, taking };
  const fault = isBlocked(taking.db, situation, sequence) ? BEHIND : faultOf(recorded, take);
  if (fault !== undefined) passEvent(recorded, { ...take, sequence, fault });
  return fault;
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
  const { db } = take.taking;
  db.exec('SAVEPOINT event');
  try {
    const { own, restood } = changesOf(recorded, take);
    const since = headOfSituation(db, take.situation)?.recordedAt ?? Number.MIN_SAFE_INTEGER;
    project(own, restood, take.taking);
    noteAcceptance(own, since, db);
    noteForm(db, own.event, own.envelope);
    db.exec('RELEASE event');
    return undefined;
  } catch (error) {
    // The file or its disk is at fault, not the event: parking would hide that.
    if (error instanceof SqliteError && error.primaryCode !== CONSTRAINT) throw error;
    db.exec('ROLLBACK TO event; RELEASE event');
    return error instanceof Error ? error.message : String(error);
  }
}

function project(
  own: SituationChange,
  restood: readonly Restanding[],
  { db, projections }: Taking,
): void {
  for (const projection of projections) projection.apply(own, db);
  for (const change of restood) {
    for (const projection of projections) projection.restand?.(change, db);
  }
}

function noteAcceptance({ situation, event }: SituationChange, since: Micros, db: Database): void {
  if (event.name !== 'SituationContinued') return;
  const { author: by, revision } = event;
  const { missing, reason } = event.data;
  acceptGap(db, { situation, ...missing, since, accepted: { by, reason, revision } });
}

/** What an event did to its own entry, and to those whose standing rests on that. */
interface Changes {
  readonly own: SituationChange;
  readonly restood: readonly Restanding[];
}

function changesOf(recorded: RecordedEvent, { situation, reading, taking }: Take): Changes {
  if (reading.kind === 'unreadable') throw new TypeError(reading.reason);
  const { event, envelope } = reading;
  const { db } = taking;
  const entryNo = entryOf(event);
  const before = entryNo === undefined ? undefined : entryAt(db, situation, entryNo, OPEN - 1);
  const resting = restingOn(db, situation, { event, before });
  const known = coreWithSubjects(db, situation, event);
  const { core, entries } = evolve(stateWith(known, [before, ...resting]), event);
  const after = entryNo === undefined ? undefined : entries.get(entryNo);
  if (entryNo !== undefined && after === undefined) {
    throw new RangeError(`${entryNo} was never logged`);
  }
  const change = {
    situation,
    event,
    envelope,
    position: recorded.position,
    core,
    entryNamed: (no: string) => entries.get(no) ?? entryAt(db, situation, no, OPEN - 1),
  };
  return {
    own: {
      ...change,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
    restood: resting.flatMap((was) => {
      const is = entries.get(was.entryNo);
      return is === undefined || is === was ? [] : [{ ...change, before: was, after: is }];
    }),
  };
}

/** The core with those of its subjects of which an event says something: of which pack their aspects are is told by their types. */
function coreWithSubjects(
  db: Database,
  situation: string,
  { data }: SituationEvent,
): SituationCore | undefined {
  const core = coreOf(db, situation);
  if (core === undefined) return undefined;
  const said = [
    ...('asserts' in data ? (data.asserts ?? []) : []),
    ...('proposition' in data ? [data] : []),
  ];
  const ids = said.map(({ proposition }) => splitProposition(proposition).subject);
  const subject = subjectsNow(db, situation, [...new Set(ids)]);
  return { ...core, registers: { ...core.registers, subject } };
}

function stateWith(
  core = INITIAL_CORE,
  entries: readonly (EntryState | undefined)[],
): SituationState {
  const known = entries.filter((entry) => entry !== undefined);
  return { core, entries: new Map(known.map((entry) => [entry.entryNo, entry])) };
}
