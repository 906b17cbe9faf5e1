import { aspectOf, splitProposition } from '@sitlog/situation';
import { changedEntries, type RecordedMoment, recordedBetween, registersAt } from '@sitlog/views';
import { type Asked } from '../reading/moments.js';
import { type Cause, type Recorded, recordedCause, timeCause } from './cause.js';
import { consultedBetween } from './consulted.js';
import { type Cursor } from './cursor.js';
import { type Content, type Differing, differenceOf, keyOf } from './difference.js';
import { type History, historyOf } from './history.js';
import { type Between } from './past.js';

/** An answer that is another than before, with why. */
export interface Changed extends Differing {
  readonly cause: Cause;
}

/** All that lies between a board and that of the present. */
export interface Missed {
  readonly from: Cursor;
  readonly events: readonly RecordedMoment[];
  readonly changed: readonly Changed[];
  readonly history: History;
}

/** The boards at both ends, and that of the present as it would be if nothing had been recorded since. */
export interface Boards {
  readonly before: Content;
  readonly unrecorded: Content;
  readonly after: Content;
}

/** What lies between a cursor and the present, with the cause of each difference; undefined where nothing does. */
export function missedSince(
  from: Cursor,
  asked: Pick<Asked, 'db' | 'situation' | 'knownRevision' | 'validAt'>,
  boards: (isRecorded: boolean) => Boards,
): Missed | undefined {
  const { db, situation, knownRevision, validAt } = asked;
  const range = { after: from.revision, upTo: knownRevision };
  const events = recordedBetween(db, situation, range);
  const { before, unrecorded, after } = boards(events.length > 0);
  const differing = differenceOf(before, after);
  if (events.length === 0 && differing.length === 0) return undefined;
  const recorded = recordedIn(
    { db, situation, before: from.revision, after: knownRevision },
    events,
  );
  const present = differenceOf(unrecorded, after);
  // What time took away and the log gave back is no change, though its past may be another.
  const changed = new Set(differing.map(keyOf));
  const seen = present.filter((one) => changed.has(keyOf(one)));
  const between = {
    db,
    situation,
    before: from.revision,
    after: knownRevision,
    validAt,
    present: seen,
  };
  return {
    from,
    events,
    changed: withCauses(differing, recorded, { present, passed: differenceOf(before, unrecorded) }),
    history: historyOf(between, recorded),
  };
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
    return subject !== undefined && aspectOf(subject, aspect)?.timeless === true;
  };
  const consulted = consultedBetween(between);
  return {
    events,
    entries: changedEntries(db, situation, events),
    isTimeless,
    ...(consulted === undefined ? {} : { consulted }),
  };
}

function withCauses(
  differing: readonly Differing[],
  recorded: Recorded,
  legs: { readonly present: readonly Differing[]; readonly passed: readonly Differing[] },
): readonly Changed[] {
  const [byLog, byTime] = [legs.present, legs.passed].map(
    (leg) => new Map(leg.map((one) => [keyOf(one), one])),
  ) as [Map<string, Differing>, Map<string, Differing>];
  return differing.map((one): Changed => {
    const [logged, turned] = [byLog.get(keyOf(one)), byTime.get(keyOf(one))];
    if (logged === undefined) return { ...one, cause: timeCause(turned ?? one) };
    const cause = recordedCause(logged, recorded);
    return { ...one, cause: { ...cause, time: turned !== undefined } };
  });
}
