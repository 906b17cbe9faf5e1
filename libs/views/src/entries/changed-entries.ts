import { type Database } from '@sitlog/platform';
import { type EntryState } from '@sitlog/situation';
import { type RecordedMoment } from '../situations/read-situations.js';
import { entryAt } from './read-entries.js';

/** An entry that some events are about, as it stood before the first of them (undefined: not logged) and after the last. */
export interface ChangedEntry {
  readonly entryNo: string;
  readonly before: EntryState | undefined;
  readonly after: EntryState;
  readonly events: readonly RecordedMoment[];
}

/** The entries that these events, in order, are about, as far as the view holds them. */
export function changedEntries(
  db: Database,
  situation: string,
  events: readonly RecordedMoment[],
): readonly ChangedEntry[] {
  const byEntry = Map.groupBy(events, ({ entryNo }) => entryNo ?? '');
  byEntry.delete('');
  return [...byEntry].flatMap(([entryNo, own]): readonly ChangedEntry[] => {
    const [before, after] = [(own[0]?.revision ?? 0) - 1, own.at(-1)?.revision ?? 0].map(
      (revision) => entryAt(db, situation, entryNo, revision),
    );
    return after === undefined ? [] : [{ entryNo, before, after, events: own }];
  });
}
