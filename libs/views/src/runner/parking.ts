import { type Database } from '@sitlog/platform';

/** An event that a projection could not take, or that stands behind such a one in its sequence. */
export interface Parked {
  readonly position: bigint;
  readonly situation: string;
  readonly revision: number;
  /** The entry's number, the register item, or `*` for the situation as a whole. */
  readonly sequence: string;
  readonly reason: string;
}

/** The sequence that stands for the whole situation. */
export const WHOLE_SITUATION = '*';

/** Puts an event aside, visibly. */
export function park(db: Database, parked: Parked): void {
  db.prepare('INSERT INTO parked VALUES (?, ?, ?, ?, ?)').run(
    String(parked.position),
    parked.situation,
    parked.revision,
    parked.sequence,
    parked.reason,
  );
}

/** Whether an earlier event of this sequence, or of the whole situation, is parked: then this one waits behind it. */
export function isBlocked(db: Database, situation: string, sequence: string): boolean {
  const row = db
    .prepare('SELECT 1 FROM parked WHERE situation = ? AND sequence IN (?, ?) LIMIT 1')
    .get(situation, sequence, WHOLE_SITUATION);
  return row !== undefined;
}

/** All parked events, or those of one situation that were known at a revision. */
export function parkedEvents(
  db: Database,
  scope?: { readonly situation: string; readonly knownRevision: number },
): readonly Parked[] {
  const rows =
    scope === undefined
      ? db.prepare('SELECT * FROM parked ORDER BY situation, revision').all()
      : db
          .prepare('SELECT * FROM parked WHERE situation = ? AND revision <= ? ORDER BY revision')
          .all(scope.situation, scope.knownRevision);
  return rows.map((row) => ({
    position: BigInt(String(row['position'])),
    situation: String(row['situation']),
    revision: Number(row['revision']),
    sequence: String(row['sequence']),
    reason: String(row['reason']),
  }));
}

/** How many events are parked. */
export function countParked(db: Database): number {
  return Number(db.prepare('SELECT count(*) AS parked FROM parked').get()?.['parked'] ?? 0);
}

/** What answers about a situation leave out because of parked events: entry numbers, register items, or `*`. */
export function incompleteAt(
  db: Database,
  situation: string,
  knownRevision: number,
): readonly string[] {
  const sequences = parkedEvents(db, { situation, knownRevision }).map((event) => event.sequence);
  return [...new Set(sequences)];
}
