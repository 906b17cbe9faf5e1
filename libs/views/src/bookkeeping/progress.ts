import { type Database } from '@sitlog/platform';

/** How far the views have read the log. */
export interface Progress {
  /** Place of the last event taken; undefined before the first. */
  readonly position: bigint | undefined;
  /** The log was looked through to here; beyond `position` stood only what others have stored in the same database. */
  readonly through: bigint | undefined;
  /** Events read since the views were made. */
  readonly events: number;
  /** They have caught up with the log once since they were made; before that they answer nothing. */
  readonly built: boolean;
  /** Which life of the log they tell: the id of its first event, or of the last one with which a person let it go on. */
  readonly incarnation: string | undefined;
}

/** The progress of views that hold nothing. */
export const NO_PROGRESS: Progress = {
  position: undefined,
  through: undefined,
  events: 0,
  built: false,
  incarnation: undefined,
};

/** The table of the checkpoint, which is committed together with the rows. */
export const PROGRESS_TABLE = `
  CREATE TABLE progress (
    one INTEGER PRIMARY KEY CHECK (one = 1), position TEXT, through TEXT, events INTEGER NOT NULL, built INTEGER NOT NULL,
    incarnation TEXT
  ) STRICT;
  INSERT INTO progress VALUES (1, NULL, NULL, 0, 0, NULL);`;

/** Reads the checkpoint. */
export function readProgress(db: Database): Progress {
  const row = db.prepare('SELECT * FROM progress').get();
  if (row === undefined) return NO_PROGRESS;
  const { position, through, incarnation } = row;
  return {
    position: typeof position === 'string' ? BigInt(position) : undefined,
    through: typeof through === 'string' ? BigInt(through) : undefined,
    events: Number(row['events']),
    built: row['built'] === 1,
    incarnation: typeof incarnation === 'string' ? incarnation : undefined,
  };
}

/** Writes the checkpoint; call it in the transaction of the rows. */
export function writeProgress(db: Database, progress: Progress): void {
  const { position, through, events, built, incarnation } = progress;
  db.prepare(
    'UPDATE progress SET position = ?, through = ?, events = ?, built = ?, incarnation = ?',
  ).run(textOf(position), textOf(through), events, built ? 1 : 0, incarnation ?? null);
}

function textOf(position: bigint | undefined): string | null {
  return position === undefined ? null : String(position);
}
