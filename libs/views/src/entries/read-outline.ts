import { type Database, type SqlRow } from '@sitlog/platform';
import { type Micros, ordinalOf, OUTLINE_FLAGS, type OutlineFlag } from '@sitlog/situation';
import {
  timelineKeyOf,
  selectPage,
  type TimelineKey,
  type TimelineQuery,
} from './timeline-query.js';

/** What is drawn of an entry: no more than its times, what it is, where, whose, and how it stands. */
export interface OutlineRow {
  readonly key: TimelineKey;
  readonly recordedAt: Micros;
  readonly kind: string;
  readonly origin: string;
  /** The first place of the register that it refers to; empty: it refers to none. */
  readonly place: string;
  readonly flags: number;
}

const COLUMNS = `recorded_at, kind, origin, place, verification, certain_from, retracted, ahead, corrected`;

/** The entries of a page of the timeline, in its order, without reading what they say. */
export function readOutline(db: Database, query: TimelineQuery): readonly OutlineRow[] {
  const disputed = disputedAt(db, query);
  return selectPage(db, query, COLUMNS).map((row) => ({
    key: timelineKeyOf(row),
    recordedAt: Number(row['recorded_at']),
    kind: String(row['kind']),
    origin: String(row['origin']),
    place: String(row['place']),
    flags: flagsOf(row, query.validAt, disputed),
  }));
}

function flagsOf(row: SqlRow, validAt: Micros, disputed: ReadonlySet<number>): number {
  const holds: Readonly<Record<OutlineFlag, boolean>> = {
    retracted: row['retracted'] === 1,
    possible: validAt < Number(row['certain_from']),
    corrected: row['corrected'] === 1,
    disputed: disputed.has(Number(row['ordinal'])),
    verified: row['verification'] === 'verified',
    ahead: row['ahead'] === 1,
    unplaced: row['place'] === '',
  };
  return FLAGS.reduce((flags, flag) => flags | (holds[flag] ? OUTLINE_FLAGS[flag] : 0), 0);
}

const FLAGS = Object.keys(OUTLINE_FLAGS) as readonly OutlineFlag[];

/** The entries at both ends of a relation that speaks against one of them, as known at the revision. */
function disputedAt(
  db: Database,
  { situation, knownRevision }: TimelineQuery,
): ReadonlySet<number> {
  const pairs = db
    .prepare(
      `SELECT r.ordinal, r.id FROM entry_reference r CROSS JOIN entry_version v
         ON v.situation = r.situation AND v.ordinal = r.ordinal AND v.known_from = r.known_from
       WHERE r.situation = ? AND r.role = 'against' AND v.known_from <= ? AND v.known_to > ?`,
    )
    .all(situation, knownRevision, knownRevision);
  return new Set(pairs.flatMap(({ ordinal, id }) => [Number(ordinal), ordinalOf(String(id))]));
}
