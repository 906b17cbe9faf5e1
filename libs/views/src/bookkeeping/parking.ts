import { type Database, type SqlRow } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';

/**
 * Why an event is parked: this release cannot read it; it can be read, but not be taken; or it stands behind a parked
 * one in its sequence.
 */
type ParkingCause = 'unreadable' | 'not-taken' | 'behind';

/** Why an event is not taken. */
export interface ParkedFault {
  readonly cause: ParkingCause;
  readonly reason: string;
}

/** An event that the views could not take. It has its place among the others all the same. */
export interface Parked extends ParkedFault {
  readonly position: bigint;
  readonly situation: string;
  readonly revision: number;
  /** Never before the event ahead of it. */
  readonly recordedAt: Micros;
  /** The entry's number, the register item, or `*` where its payload shows none. */
  readonly sequence: string;
}

/** Stands for the whole situation. */
export const WHOLE_SITUATION = '*';

/** The table of parked events. */
export const PARKED_TABLE = `
  CREATE TABLE parked (
    position TEXT PRIMARY KEY, situation TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
    sequence TEXT NOT NULL, cause TEXT NOT NULL, reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX parked_by_sequence ON parked (situation, sequence);`;

/** Puts an event aside, visibly. */
export function park(db: Database, parked: Parked): void {
  db.prepare('INSERT INTO parked VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    String(parked.position),
    parked.situation,
    parked.revision,
    parked.recordedAt,
    parked.sequence,
    parked.cause,
    parked.reason,
  );
}

/**
 * Whether an earlier event of this sequence is parked: then this one waits behind it. Nothing waits behind an event that
 * shows no sequence, or one unreadable event would stop a whole situation; answers are incomplete instead.
 */
export function isBlocked(db: Database, situation: string, sequence: string): boolean {
  if (sequence === WHOLE_SITUATION) return false;
  const row = db
    .prepare('SELECT 1 FROM parked WHERE situation = ? AND sequence = ? LIMIT 1')
    .get(situation, sequence);
  return row !== undefined;
}

/** All parked events, or those of one situation, in order. */
export function parkedEvents(db: Database, situation?: string): readonly Parked[] {
  const rows =
    situation === undefined
      ? db.prepare('SELECT * FROM parked ORDER BY situation, revision').all()
      : db.prepare('SELECT * FROM parked WHERE situation = ? ORDER BY revision').all(situation);
  return rows.map(parkedIn);
}

/** How many events are parked. */
export function countParked(db: Database): number {
  return Number(db.prepare('SELECT count(*) AS parked FROM parked').get()?.['parked'] ?? 0);
}

/** One unreadable event for each reason: what another release may be able to read. */
export function unreadableEvents(db: Database): readonly Parked[] {
  return db
    .prepare(
      `SELECT *, min(CAST(position AS INTEGER)) FROM parked WHERE cause = 'unreadable' GROUP BY reason LIMIT 100`,
    )
    .all()
    .map(parkedIn);
}

function parkedIn(row: SqlRow): Parked {
  return {
    position: BigInt(String(row['position'])),
    situation: String(row['situation']),
    revision: Number(row['revision']),
    recordedAt: Number(row['recorded_at']),
    sequence: String(row['sequence']),
    cause: String(row['cause']) as ParkingCause,
    reason: String(row['reason']),
  };
}
