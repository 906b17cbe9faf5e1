import { type Difference, type ToldBoard } from '@sitlog/board';
import { aspectOf, type Micros, splitProposition } from '@sitlog/situation';
import {
  changedEntries,
  knowledgeLeg,
  type RecordedMoment,
  recordedBetween,
  registersAt,
} from '@sitlog/views';
import { type QueryContext } from '../../query-side/moments/query-context.js';
import { type Caused, type Recorded, recordedCause, timeCause } from './cause.js';
import { consultedBetween } from './consulted.js';
import { type Cursor } from '../cursor.js';
import { lineDifferences, lineKey } from './line-differences.js';
import { type History, historyOf } from '../history/history.js';
import { type Between } from '../history/retroactive.js';

/** All that lies between a board and that of the present. */
export interface Delta {
  readonly from: Cursor;
  readonly events: readonly RecordedMoment[];
  readonly changed: readonly Caused[];
  readonly history: History;
}

/** The boards at both ends, and that of the present as it would be if nothing had been recorded since. */
export interface Boards {
  readonly before: ToldBoard;
  readonly unrecorded: ToldBoard;
  readonly after: ToldBoard;
}

/** What lies between a cursor and the present, with the cause of each difference; undefined where nothing does. */
export function deltaSince(
  from: Cursor,
  asked: Pick<QueryContext, 'db' | 'situation' | 'knownRevision' | 'validAt'>,
  boards: (isRecorded: boolean) => Boards,
): Delta | undefined {
  const { db, situation, knownRevision, validAt } = asked;
  const range = { after: from.revision, upTo: knownRevision };
  const events = recordedBetween(db, situation, range);
  const { before, unrecorded, after } = boards(events.length > 0);
  const differing = lineDifferences(before, after);
  if (events.length === 0 && differing.length === 0) return undefined;
  const recorded = recordedIn(
    { db, situation, before: from.revision, after: knownRevision },
    events,
  );
  const present = lineDifferences(unrecorded, after);
  const times = [from.validAt, validAt] as const;
  const passed = lineDifferences(before, unrecorded);
  const changed = withCauses(differing, recorded, { present, passed, times });
  const byLog = new Set(present.map(lineKey));
  const between = {
    db,
    situation,
    before: from.revision,
    after: knownRevision,
    validAt,
    // What time took away and the log gave back is no change, though its past may be another.
    present: changed.filter((one) => byLog.has(lineKey(one))),
  };
  return { from, events, changed, history: historyOf(between, recorded) };
}

function recordedIn(
  between: Pick<Between, 'db' | 'situation' | 'before' | 'after'>,
  events: readonly RecordedMoment[],
): Recorded {
  const { db, situation } = between;
  const head = events.at(-1);
  const registers = head === undefined ? undefined : registersAt(db, situation, head.revision);
  const isTimeless = (proposition: string): boolean => {
    const { subject: id, aspect } = splitProposition(proposition);
    const subject = registers?.registers.subject.get(id);
    if (subject === undefined || registers === undefined) return false;
    return aspectOf(subject, aspect, registers.registers.vocabulary)?.timeless === true;
  };
  const consulted = consultedBetween(between);
  return {
    events,
    entries: changedEntries(db, situation, events),
    isTimeless,
    leg: knowledgeLeg(db, situation, { after: between.before, upTo: between.after }),
    ...(consulted === undefined ? {} : { consulted }),
  };
}

/** What differs by what was recorded, at the later of two valid moments, and by the time between them. */
interface Legs {
  readonly present: readonly Difference[];
  readonly passed: readonly Difference[];
  readonly times: readonly [Micros, Micros];
}

function withCauses(
  differing: readonly Difference[],
  recorded: Recorded,
  { present, passed, times }: Legs,
): readonly Caused[] {
  const [byLog, byTime] = [present, passed].map(
    (leg) => new Map(leg.map((one) => [lineKey(one), one])),
  ) as [Map<string, Difference>, Map<string, Difference>];
  return differing.map((one): Caused => {
    const [logged, turned] = [byLog.get(lineKey(one)), byTime.get(lineKey(one))];
    if (logged === undefined) {
      return { ...one, cause: timeCause(turned ?? one, recorded.leg.before, times) };
    }
    const cause = recordedCause(logged, recorded, times[1]);
    return { ...one, cause: { ...cause, time: turned !== undefined } };
  });
}
