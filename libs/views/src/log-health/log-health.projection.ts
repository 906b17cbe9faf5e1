import { ENTRY_CHECKS, entryChecks } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { ordinalOf } from '@sitlog/situation';
import { scriptMoveOf } from '../projection/script-move.js';
import { OPEN, type Projection, type SituationChange } from '../projection/projection.js';

/**
 * Which entries fall under which check, with their known intervals, and after each change how many do: so that a count
 * at any revision is one row, however long the log is.
 */
export const logHealthProjection: Projection = {
  name: 'log-health',
  version: 2,
  tables: `
    CREATE TABLE logged (
      situation TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      PRIMARY KEY (situation, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX logged_by_time ON logged (situation, recorded_at, ordinal);
    CREATE TABLE entry_check (
      situation TEXT NOT NULL, entry_check TEXT NOT NULL, ordinal INTEGER NOT NULL,
      known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
      PRIMARY KEY (situation, entry_check, ordinal, known_from)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE check_count (
      situation TEXT NOT NULL, entry_check TEXT NOT NULL, known_from INTEGER NOT NULL, entries INTEGER NOT NULL,
      PRIMARY KEY (situation, entry_check, known_from)
    ) STRICT, WITHOUT ROWID;`,
  apply(change, db) {
    moveLogged(change, db);
    if (change.after === undefined) return;
    if (change.before === undefined) addLogged(change, ordinalOf(change.after.entryNo), db);
    moveChecks(change, db);
  },
  restand: moveChecks,
};

function moveChecks(change: SituationChange, db: Database): void {
  if (change.after === undefined) return;
  const before = new Set(change.before === undefined ? [] : entryChecks(change.before));
  const after = new Set(entryChecks(change.after));
  for (const check of ENTRY_CHECKS) {
    if (before.has(check) === after.has(check)) continue;
    const ordinal = ordinalOf(change.after.entryNo);
    if (after.has(check)) begin(change, { check, ordinal }, db);
    else end(change, { check, ordinal }, db);
    count(change, check, { by: after.has(check) ? 1 : -1, db });
  }
}

interface Row {
  readonly check: string;
  readonly ordinal: number;
}

function addLogged({ situation, event }: SituationChange, ordinal: number, db: Database): void {
  const { revision, recordedAt } = event;
  db.prepare('INSERT INTO logged VALUES (?, ?, ?, ?)').run(
    situation,
    revision,
    recordedAt,
    ordinal,
  );
}

function moveLogged({ situation, event }: SituationChange, db: Database): void {
  const moved = scriptMoveOf(event);
  if (moved === undefined) return;
  db.prepare(
    'UPDATE logged SET recorded_at = ?1 + revision WHERE situation = ?2 AND revision >= ?3',
  ).run(moved.momentOf(0), situation, moved.from);
}

function begin({ situation, event }: SituationChange, { check, ordinal }: Row, db: Database): void {
  db.prepare('INSERT INTO entry_check VALUES (?, ?, ?, ?, ?)').run(
    situation,
    check,
    ordinal,
    event.revision,
    OPEN,
  );
}

function end({ situation, event }: SituationChange, { check, ordinal }: Row, db: Database): void {
  db.prepare(
    `UPDATE entry_check SET known_to = ? WHERE situation = ? AND entry_check = ? AND ordinal = ? AND known_to = ?`,
  ).run(event.revision, situation, check, ordinal, OPEN);
}

function count(
  { situation, event }: SituationChange,
  check: string,
  { by, db }: { readonly by: number; readonly db: Database },
): void {
  db.prepare(
    `INSERT INTO check_count SELECT ?1, ?2, ?3, ?4 + coalesce((
       SELECT entries FROM check_count WHERE situation = ?1 AND entry_check = ?2 ORDER BY known_from DESC LIMIT 1), 0)`,
  ).run(situation, check, event.revision, by);
}
