import { type Database } from '@sitlog/platform';
import { type EntryState } from '@sitlog/situation';
import { type SituationChange } from '../projection/projection.js';
import { type ScriptMove, scriptMoveOf } from '../projection/script-move.js';
import { columnsOf } from './entry-columns.js';

interface Version {
  readonly ordinal: number;
  readonly known_from: number;
  readonly began: number;
  readonly change: string;
  readonly state: string;
}

/** Lets the versions of entries say the moments at which a correction of the script has them read as recorded. */
export function moveRecording({ situation, event }: SituationChange, db: Database): void {
  const moved = scriptMoveOf(event);
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
  { from, momentOf }: ScriptMove,
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
