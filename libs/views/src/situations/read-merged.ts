import { type Database } from '@sitlog/platform';
import { type Mergeable, type Micros } from '@sitlog/situation';
import { MERGED_REGISTERS } from './read-registers.js';

/** Into which one an item was merged, since when, by whom and why. */
export interface MergedItem {
  readonly into: string;
  readonly since: Micros;
  readonly by: string;
  readonly reason: string;
}

/** The items of a register that are merged into others, as known at a revision, by id. */
export function mergedItemsAt(
  db: Database,
  situation: string,
  register: Mergeable,
  knownRevision: number,
): ReadonlyMap<string, MergedItem> {
  const rows = db
    .prepare(
      `SELECT v.id, v.item ->> '$.into' AS into_id, v.item ->> '$.reason' AS reason, v.author, m.recorded_at
       FROM register_version v JOIN moment m ON m.situation = v.situation AND m.revision = v.known_from
       WHERE v.situation = ?1 AND v.register = ?2 AND v.known_from <= ?3 AND v.known_to > ?3
         AND v.item ->> '$.into' IS NOT NULL`,
    )
    .all(situation, MERGED_REGISTERS[register], knownRevision);
  return new Map(
    rows.map((row) => [
      String(row['id']),
      {
        into: String(row['into_id']),
        since: Number(row['recorded_at']),
        by: String(row['author']),
        reason: String(row['reason']),
      },
    ]),
  );
}
