import { type Database } from '@sitlog/platform';
import { type EntryState } from '@sitlog/situation';
import { parseState } from './read-entries.js';
import {
  timelineKeyOf,
  selectPage,
  type TimelineKey,
  type TimelineQuery,
} from './timeline-query.js';

/** An entry with its place in the order. */
interface TimelineRow {
  readonly entry: EntryState;
  readonly key: TimelineKey;
}

const STATE = `(SELECT t.state FROM entry_text t WHERE t.situation = v.situation
  AND t.ordinal = v.ordinal AND t.known_from = v.known_from) AS state`;

/** Entries that had, or may have, begun by validAt as known at the revision, in order, at most `limit`. */
export function readTimeline(db: Database, query: TimelineQuery): readonly TimelineRow[] {
  return selectPage(db, query, STATE).map((row) => ({
    entry: parseState(row['state']),
    key: timelineKeyOf(row),
  }));
}
