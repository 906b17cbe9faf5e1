import { type Database } from '@sitlog/platform';
import { type Micros, type SituationDescription } from '@sitlog/situation';
import { MERGED_REGISTERS } from './read-registers.js';

/** The register in which what a situation is called has its versions. */
export const DESCRIPTION_REGISTER = 'description';

/** Something registered as it stood from a revision on, and who recorded that. */
interface RegisteredVersion {
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly author: string;
  readonly item: unknown;
  /** Why it was merged into another one, or stands for itself again. */
  readonly reason?: string;
}

/** An item of a register by its id. */
export interface RegisteredId {
  readonly register: string;
  readonly id: string;
}

/** Every version of an item as known at a revision, the first one first; what is merged says so in its item. */
export function historyAt(
  db: Database,
  situation: string,
  { register, id }: RegisteredId,
  knownRevision: number,
): readonly RegisteredVersion[] {
  const own = versionsOf(db, situation, { register, id }, knownRevision);
  if (register !== 'source' && register !== 'actor') return own;
  const merged = { register: MERGED_REGISTERS[register], id };
  return withMergings(own, versionsOf(db, situation, merged, knownRevision));
}

/** What was registered and what was merged, in one order: each version with what held of the other. */
function withMergings(
  own: readonly RegisteredVersion[],
  mergings: readonly RegisteredVersion[],
): readonly RegisteredVersion[] {
  let [item, mergedInto]: [unknown, string | undefined] = [undefined, undefined];
  const isMerging = new Set(mergings);
  return [...own, ...mergings]
    .toSorted((a, b) => a.revision - b.revision)
    .map((version) => {
      let reason: string | undefined;
      if (isMerging.has(version)) {
        ({ into: mergedInto, reason } = version.item as { into?: string; reason: string });
      } else {
        ({ item } = version);
      }
      return {
        ...version,
        item: mergedInto === undefined ? item : { ...(item as object), mergedInto },
        ...(reason === undefined ? {} : { reason }),
      };
    });
}

function versionsOf(
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
