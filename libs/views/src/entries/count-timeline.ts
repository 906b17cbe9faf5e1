import { type Database } from '@sitlog/platform';
import { inScope, type TimelineScope } from './timeline-query.js';

/** By what entries are counted. Each of them has one value in every part, so that each part adds up to all. */
export const COUNTED = ['family', 'origin', 'place', 'mode', 'verification'] as const;
type Counted = (typeof COUNTED)[number];

/** How many entries a timeline has, and how many of them have which value; the place is the first one, empty for none. */
interface TimelineCounts {
  readonly total: number;
  readonly by: Readonly<Record<Counted, ReadonlyMap<string, number>>>;
}

/** How many entries a timeline has. */
export function sizeOfTimeline(db: Database, scope: TimelineScope): number {
  const { sql, values } = inScope(db, scope);
  const row = db
    .prepare(`SELECT count(*) AS entries FROM entry_version v WHERE ${sql}`)
    .get(...values);
  return Number(row?.['entries'] ?? 0);
}

/** The entries of a timeline counted by what they are. */
export function countTimeline(db: Database, scope: TimelineScope): TimelineCounts {
  const { sql, values } = inScope(db, scope);
  const parts = COUNTED.join();
  const groups = db
    .prepare(
      `SELECT ${parts}, count(*) AS entries FROM entry_version v WHERE ${sql} GROUP BY ${parts}`,
    )
    .all(...values)
    .map(({ entries, ...of }) => ({ of, entries: Number(entries) }));
  const by = (part: Counted): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { of, entries } of groups) {
      const value = String(of[part]);
      counts.set(value, (counts.get(value) ?? 0) + entries);
    }
    return counts;
  };
  return {
    total: groups.reduce((sum, { entries }) => sum + entries, 0),
    by: {
      family: by('family'),
      origin: by('origin'),
      place: by('place'),
      mode: by('mode'),
      verification: by('verification'),
    },
  };
}
