import { CONSULTED, type EntryStep, type RecordedBetween, type RegisterStep } from '@sitlog/board';
import { type Database, memoize } from '@sitlog/platform';
import { ordinalOf } from '@sitlog/situation';
import { entriesFirstLogged, entriesRestood, versionsOf } from '../entries/read-entries.js';
import { registeredBetween } from '../situations/read-registers.js';
import { recordedBetween, type RecordedMoment } from '../situations/read-situations.js';

/** Revisions after one, up to and including another. */
export interface RecordedRange {
  readonly after: number;
  readonly upTo: number;
}

/** What was recorded in a range; what of it is asked for is read once. */
export function recordedIn(db: Database, situation: string, range: RecordedRange): RecordedBetween {
  const moments = recordedBetween(db, situation, range);
  const byEntry = Map.groupBy(moments, ({ entryNo }) => entryNo ?? '');
  byEntry.delete('');
  const byRevision = new Map(moments.map((moment) => [moment.revision, moment]));
  const stepsOf = (entryNo: string): readonly EntryStep[] =>
    versionsOf(db, situation, entryNo, range.upTo)
      .map(({ entry, change }, i, versions) => ({
        happening: byRevision.get(change.revision),
        before: versions[i - 1]?.entry,
        after: entry,
      }))
      .flatMap(({ happening, ...step }) =>
        happening === undefined ? [] : [{ happening, ...step }],
      );
  const firstLogged = memoize(
    ({ after }: RecordedRange) => entriesFirstLogged(db, situation, [...byEntry.keys()], after),
    String,
  );
  const restood = memoize((): ReadonlySet<number> => entriesRestood(db, situation, range), String);
  const isTouched = (entryNo: string): boolean =>
    byEntry.has(entryNo) || restood(undefined).has(ordinalOf(entryNo));
  return {
    // Most of what is asked about was not touched.
    entry: memoize((entryNo: string) => (isTouched(entryNo) ? stepsOf(entryNo) : []), String),
    isNew: (entryNo) => firstLogged(range).has(entryNo),
    register: registering(db, situation, range, byRevision),
    entries: () => [...byEntry.keys()],
  };
}

function registering(
  db: Database,
  situation: string,
  range: RecordedRange,
  byRevision: ReadonlyMap<number, RecordedMoment>,
): RecordedBetween['register'] {
  const steps = memoize((): ReadonlyMap<string, readonly RegisterStep[]> => {
    const changes = registeredBetween(db, situation, CONSULTED, range).flatMap(
      ({ register, id, revision, isFirst }) => {
        const happening = byRevision.get(revision);
        return happening === undefined ? [] : [{ name: `${register} ${id}`, happening, isFirst }];
      },
    );
    return Map.groupBy(changes, ({ name }) => name);
  }, String);
  return (register, id) => steps(undefined).get(`${register} ${id}`) ?? [];
}
