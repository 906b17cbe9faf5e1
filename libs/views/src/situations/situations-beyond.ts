import { type Database } from '@sitlog/platform';
import { type SituationCore } from '@sitlog/situation';
import { coreOf } from './read-situations.js';

/** A situation that has events beyond a place of the log. */
interface Beyond {
  readonly id: string;
  readonly core: SituationCore;
  readonly fromRevision: number;
  readonly toRevision: number;
}

/** The situations that these views hold events of beyond a position of the log, or of all its positions, with which ones. */
export function situationsBeyond(db: Database, position: bigint | undefined): readonly Beyond[] {
  return db
    .prepare(
      `SELECT s.id, min(m.revision) AS from_revision, max(m.revision) AS to_revision
       FROM moment m JOIN situation s ON s.id = m.situation
       WHERE CAST(m.position AS INTEGER) > ? GROUP BY s.id ORDER BY s.code`,
    )
    .all(position ?? -1n)
    .flatMap((row) => {
      const id = String(row['id']);
      const core = coreOf(db, id);
      const range = {
        fromRevision: Number(row['from_revision']),
        toRevision: Number(row['to_revision']),
      };
      return core === undefined ? [] : [{ id, core, ...range }];
    });
}
