import { type Database } from '@sitlog/platform';
import { type Micros, type SituationDescription } from '@sitlog/situation';

/** The register in which what a situation is called has its versions. */
export const DESCRIPTION_REGISTER = 'description';

/** Something registered as it stood from a revision on, and who recorded that. */
interface RegisteredVersion {
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly author: string;
  readonly item: unknown;
}

/** An item of a register by its id. */
export interface RegisteredId {
  readonly register: string;
  readonly id: string;
}

/** Every version of an item as known at a revision, the first one first. */
export function historyAt(
  db: Database,
  situation: string,
  { register, id }: RegisteredId,
  knownRevision: number,
): readonly RegisteredVersion[] {
  return db
    .prepare(
      `SELECT v.known_from AS revision, m.recorded_at, v.author, v.item FROM register_version v
         JOIN moment m ON m.situation = v.situation AND m.revision = v.known_from
       WHERE v.situation = ? AND v.register = ? AND v.id = ? AND v.known_from <= ? ORDER BY v.known_from`,
    )
    .all(situation, register, id, knownRevision)
    .map((row) => ({
      revision: Number(row['revision']),
      recordedAt: Number(row['recorded_at']),
      author: String(row['author']),
      item: JSON.parse(String(row['item'])) as unknown,
    }));
}

/** What a situation was called, as known at a revision; undefined: nothing was known of it yet. */
export function descriptionAt(
  db: Database,
  situation: string,
  knownRevision: number,
): SituationDescription | undefined {
  const row = db
    .prepare(
      `SELECT item FROM register_version
       WHERE situation = ? AND register = '${DESCRIPTION_REGISTER}' AND known_from <= ? AND known_to > ?`,
    )
    .get(situation, knownRevision, knownRevision);
  return row === undefined ? undefined : (JSON.parse(String(row['item'])) as SituationDescription);
}
