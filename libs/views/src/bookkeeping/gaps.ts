import { type Database, type SqlRow } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';

/** Revisions of a situation that are not in its stream, though later ones are. */
export interface RevisionGap {
  readonly situation: string;
  readonly from: number;
  readonly to: number;
  /** The moment of the last event before it: anything recorded later may be what is missing. */
  readonly since: Micros;
  /** Present once a named person has accepted it, from the revision of that event on. */
  readonly accepted?: { readonly by: string; readonly reason: string; readonly revision: number };
}

/** The table of gaps. */
export const GAP_TABLE = `
  CREATE TABLE gap (
    situation TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER NOT NULL, since INTEGER NOT NULL,
    accepted_by TEXT, accepted_reason TEXT, accepted_at INTEGER,
    PRIMARY KEY (situation, from_revision, to_revision)
  ) STRICT, WITHOUT ROWID;`;

/** Notes that revisions are missing. */
export function noteGap(db: Database, { situation, from, to, since }: RevisionGap): void {
  db.prepare('INSERT OR IGNORE INTO gap VALUES (?, ?, ?, ?, NULL, NULL, NULL)').run(
    situation,
    from,
    to,
    since,
  );
}

/** Notes who accepted what is missing in a range; where none was known to be missing there, the range itself. */
export function acceptGap(db: Database, gap: Required<RevisionGap>): void {
  const { situation, from, to, accepted } = gap;
  const { by, reason, revision } = accepted;
  noteGapUnless(db, gap);
  db.prepare(
    `UPDATE gap SET accepted_by = ?, accepted_reason = ?, accepted_at = ?
     WHERE situation = ? AND from_revision >= ? AND to_revision <= ? AND accepted_at IS NULL`,
  ).run(by, reason, revision, situation, from, to);
}

function noteGapUnless(db: Database, gap: RevisionGap): void {
  const inside = db
    .prepare(
      'SELECT 1 FROM gap WHERE situation = ? AND from_revision >= ? AND to_revision <= ? LIMIT 1',
    )
    .get(gap.situation, gap.from, gap.to);
  if (inside === undefined) noteGap(db, gap);
}

/** The gaps of one situation, or of all, in order. */
export function gapsInStream(db: Database, situation?: string): readonly RevisionGap[] {
  const rows =
    situation === undefined
      ? db.prepare('SELECT * FROM gap ORDER BY situation, from_revision').all()
      : db.prepare('SELECT * FROM gap WHERE situation = ? ORDER BY from_revision').all(situation);
  return rows.map(gapIn);
}

function gapIn(row: SqlRow): RevisionGap {
  const { accepted_at: revision } = row;
  return {
    situation: String(row['situation']),
    from: Number(row['from_revision']),
    to: Number(row['to_revision']),
    since: Number(row['since']),
    ...(typeof revision === 'number'
      ? {
          accepted: {
            by: String(row['accepted_by']),
            reason: String(row['accepted_reason']),
            revision,
          },
        }
      : {}),
  };
}
