import { type Database } from '@sitlog/platform';

/** How far the views have read the log. */
export interface Progress {
  /** Place of the last event taken; undefined before the first. */
  readonly position: bigint | undefined;
  /** Events read since the views were made. */
  readonly events: number;
  /** They have caught up with the log once since they were made; before that they answer nothing. */
  readonly built: boolean;
}

/** Reads the checkpoint, which is committed together with the rows. */
export function readProgress(db: Database): Progress {
  const row = db.prepare('SELECT position, events, built FROM progress').get();
  const position = row?.['position'];
  return {
    position: typeof position === 'string' ? BigInt(position) : undefined,
    events: Number(row?.['events'] ?? 0),
    built: Number(row?.['built'] ?? 0) === 1,
  };
}

/** What is wrong where the log ends before the checkpoint; undefined where it does not. */
export function logBehind(head: bigint | undefined, { position }: Progress): string | undefined {
  if (position === undefined || (head !== undefined && head >= position)) return undefined;
  const end = head === undefined ? 'is empty' : `ends at position ${head}`;
  return (
    `The log ${end}, before position ${position} which the views have seen: ` +
    'an older copy of it was put back, or its newest events are lost.'
  );
}

/** Writes the checkpoint; call it in the transaction of the rows. */
export function writeProgress(db: Database, progress: Progress): void {
  db.prepare('UPDATE progress SET position = ?, events = ?, built = ?').run(
    progress.position === undefined ? null : String(progress.position),
    progress.events,
    progress.built ? 1 : 0,
  );
}
