import { EACH_ITSELF, type Identities, identitiesIn } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import {
  type Actor,
  type AdoptedVocabulary,
  FIRST_PACKS,
  type Mergeable,
  type Merged,
  type MergedInto,
  type Opposing,
  type Override,
  type Place,
  readVocabulary,
  type Registers,
  type Source,
  type Subject,
  adoptedVocabulary,
} from '@sitlog/situation';
import { OPEN } from '../projection/projection.js';

/** The registers in which what was merged has its versions, by the register of what was. */
export const MERGED_REGISTERS = {
  source: 'merged_source',
  actor: 'merged_actor',
} as const satisfies Record<Mergeable, string>;

/** The register in which the vocabulary has its versions. */
export const VOCABULARY_REGISTER = 'vocabulary';

/** Registers, sides and status as of a revision. */
export interface RegistersAt {
  readonly registers: Registers;
  /** What sources and actors count as. */
  readonly identities: Identities;
  readonly opposing: Opposing;
  readonly closed: boolean;
  /** The overrides of each proposition that were not taken back; they may have expired. */
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
  /** The entries whose grade 1 has lost its support. */
  readonly lostSupport: ReadonlySet<string>;
}

/** A revision at which an item of a register was put down anew or for the first time. */
export interface RegisterChange {
  readonly register: string;
  readonly id: string;
  readonly revision: number;
  readonly isFirst: boolean;
}

/** Registers, sides and status as they were known at a revision. */
export function registersAt(db: Database, situation: string, knownRevision: number): RegistersAt {
  const rows = db
    .prepare(
      `SELECT register, id, item FROM register_version WHERE situation = ? AND known_from <= ? AND known_to > ? ORDER BY id`,
    )
    .all(situation, knownRevision, knownRevision);
  const items = <T>(register: string): Map<string, T> =>
    new Map(
      rows
        .filter((row) => row['register'] === register)
        .map((row) => [String(row['id']), JSON.parse(String(row['item'])) as T]),
    );
  const merged = mergedIn(rows);
  return {
    identities: identitiesOf(merged),
    registers: {
      vocabulary: vocabularyIn(rows),
      source: items<Source>('source'),
      actor: items<Actor>('actor'),
      place: items<Place>('place'),
      subject: items<Subject>('subject'),
      merged,
    },
    opposing: items<Opposing>('sides').get('sides') ?? [],
    overrides: items<readonly Override[]>('override'),
    lostSupport: new Set(items('support').keys()),
    closed: items<{ readonly closed: boolean }>('status').get('status')?.closed ?? false,
  };
}

/** What is merged into nothing is the same identities each time: then nothing need be looked up. */
function identitiesOf(merged: Merged): Identities {
  const isNothing = merged.source.size + merged.actor.size === 0;
  return isNothing ? EACH_ITSELF : identitiesIn(merged);
}

/** The vocabulary as it was known at a revision. */
export function vocabularyAt(
  db: Database,
  situation: string,
  knownRevision: number,
): AdoptedVocabulary {
  return vocabularyIn(
    db
      .prepare(
        `SELECT register, item FROM register_version
         WHERE situation = ? AND register = '${VOCABULARY_REGISTER}' AND known_from <= ? AND known_to > ?`,
      )
      .all(situation, knownRevision, knownRevision),
  );
}

/** What was merged, as it was known at a revision. */
export function mergedAt(db: Database, situation: string, knownRevision: number): Merged {
  const rows = db
    .prepare(
      `SELECT register, id, item FROM register_version WHERE situation = ?1
         AND register IN ('${MERGED_REGISTERS.source}', '${MERGED_REGISTERS.actor}') AND known_from <= ?2 AND known_to > ?2`,
    )
    .all(situation, knownRevision);
  return mergedIn(rows);
}

/** What stands for itself again has a version that says so: it names no other one. */
function mergedIn(rows: readonly Readonly<Record<string, unknown>>[]): Merged {
  const into = (register: string): MergedInto =>
    new Map(
      rows.flatMap((row): readonly (readonly [string, string])[] => {
        if (row['register'] !== register) return [];
        const { into: other } = JSON.parse(String(row['item'])) as { readonly into?: string };
        return other === undefined ? [] : [[String(row['id']), other]];
      }),
    );
  return { source: into(MERGED_REGISTERS.source), actor: into(MERGED_REGISTERS.actor) };
}

/** Before a situation says with which packs it was opened, it has those of the first release. */
function vocabularyIn(rows: readonly Readonly<Record<string, unknown>>[]): AdoptedVocabulary {
  const row = rows.find(({ register }) => register === VOCABULARY_REGISTER);
  return row === undefined ? adoptedVocabulary(FIRST_PACKS) : readVocabulary(String(row['item']));
}

/** These subjects as they stand, of those that are registered. */
export function subjectsNow(
  db: Database,
  situation: string,
  ids: readonly string[],
): ReadonlyMap<string, Subject> {
  if (ids.length === 0) return new Map();
  const rows = db
    .prepare(
      `SELECT id, item FROM register_version WHERE situation = ? AND register = 'subject' AND known_to = ${OPEN}
         AND id IN (SELECT value FROM json_each(?))`,
    )
    .all(situation, JSON.stringify(ids));
  return new Map(
    rows.map((row) => [String(row['id']), JSON.parse(String(row['item'])) as Subject]),
  );
}

/** Every change of an item of these registers in a range, in order, and whether it was the first one of that item. */
export function registeredBetween(
  db: Database,
  situation: string,
  registers: readonly string[],
  { after, upTo }: { readonly after: number; readonly upTo: number },
): readonly RegisterChange[] {
  return db
    .prepare(
      `SELECT c.*, c.revision = (SELECT min(known_from) FROM register_version v
           WHERE v.situation = ?1 AND v.register = c.register AND v.id = c.id) AS is_first
       FROM (SELECT register, id, known_from AS revision FROM register_version WHERE situation = ?1
         UNION SELECT register, id, known_to FROM register_version WHERE situation = ?1) c
       WHERE c.revision > ?3 AND c.revision <= ?4 AND c.register IN (SELECT value FROM json_each(?2))
       ORDER BY c.revision`,
    )
    .all(situation, JSON.stringify(registers), after, upTo)
    .map((row) => ({
      register: String(row['register']),
      id: String(row['id']),
      revision: Number(row['revision']),
      isFirst: row['is_first'] === 1,
    }));
}

/** The entries whose grade 1 had lost its support, as known at a revision. */
export function lostSupportAt(
  db: Database,
  situation: string,
  knownRevision: number,
): readonly string[] {
  return db
    .prepare(
      `SELECT id FROM register_version WHERE situation = ? AND register = 'support' AND known_from <= ? AND known_to > ?`,
    )
    .all(situation, knownRevision, knownRevision)
    .map((row) => String(row['id']));
}
