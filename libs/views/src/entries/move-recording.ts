import { type Database } from '@sitlog/platform';
import { type EntryState, type Micros, parseInstant, type SituationEvent } from '@sitlog/situation';
import { type SituationChange } from '../projection.js';
import { columnsOf } from './entry-columns.js';

/** How a correction of the script moves the revisions before it. */
export interface Moved {
  readonly from: number;
  /** The moment at which a revision from there on is read as recorded. */
  readonly momentOf: (revision: number) => Micros;
}

/** How an event moves the revisions before it; undefined for all but a correction of the script. */
export function movedBy(event: SituationEvent): Moved | undefined {
  if (event.name !== 'ScriptCorrected') return undefined;
  const { from, resumeAt } = event.data;
  const first = parseInstant(resumeAt) ?? event.recordedAt;
  return { from, momentOf: (revision) => first + revision - from };
}

interface Version {
  readonly ordinal: number;
  readonly known_from: number;
  readonly began: number;
  readonly change: string;
  readonly state: string;
}

/** Lets the versions of entries say the moments at which a correction of the script has them read as recorded. */
export function moveRecording({ situation, event }: SituationChange, db: Database): void {
  const moved = movedBy(event);
  if (moved === undefined) return;
  const versions = db
    .prepare(
      `SELECT t.*, (SELECT min(known_from) FROM entry_text f
         WHERE f.situation = t.situation AND f.ordinal = t.ordinal) AS began
       FROM entry_text t WHERE t.situation = ? AND t.known_from >= ?`,
    )
    .all(situation, moved.from) as unknown as readonly Version[];
  for (const version of versions) moveVersion(situation, moved, { version, db });
}

function moveVersion(
  situation: string,
  { from, momentOf }: Moved,
  { version, db }: { readonly version: Version; readonly db: Database },
): void {
  const { ordinal, known_from: revision, began } = version;
  const change = JSON.parse(version.change) as object;
  const entry = JSON.parse(version.state) as EntryState;
  const state = began < from ? entry : { ...entry, recordedAt: momentOf(began) };
  const row = { situation, ordinal, revision };
  db.prepare(
    `UPDATE entry_text SET change = :change, state = :state
     WHERE situation = :situation AND ordinal = :ordinal AND known_from = :revision`,
  ).run({
    ...row,
    change: JSON.stringify({ ...change, recordedAt: momentOf(revision) }),
    state: JSON.stringify(state),
  });
  const { recorded_at: at, ahead } = columnsOf(state);
  db.prepare(
    `UPDATE entry_version SET recorded_at = :at, ahead = :ahead
     WHERE situation = :situation AND ordinal = :ordinal AND known_from = :revision`,
  ).run({ ...row, at, ahead });
}
