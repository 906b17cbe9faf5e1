import { type Database } from '@sitlog/platform';
import { type EntryState, type Fact, type Micros, ordinalOf } from '@sitlog/situation';
import { type ReferenceRole } from './entries.projection.js';

/** What brought a version of an entry about. */
type EntryChange = Extract<Fact, { readonly data: { readonly entryNo: string } }> & {
  readonly recordedAt: Micros;
  readonly author: string;
  readonly revision: number;
  /** It is an event of another entry, which changed how this one stands. */
  readonly restood?: true;
};

/** An entry at a known moment, with the change that made it so. */
export interface EntryVersion {
  readonly entry: EntryState;
  readonly change: EntryChange;
}

/** One entry as known at a revision; undefined when it was not logged by then. */
export function entryAt(
  db: Database,
  situation: string,
  entryNo: string,
  knownRevision: number,
): EntryState | undefined {
  const row = db
    .prepare(
      `SELECT state FROM entry_text WHERE situation = ? AND ordinal = ? AND known_from <= ? ORDER BY known_from DESC LIMIT 1`,
    )
    .get(situation, ordinalOf(entryNo), knownRevision);
  return row === undefined ? undefined : parseState(row['state']);
}

/** The entries with these numbers, as known at a revision. */
export function entriesNumbered(
  db: Database,
  situation: string,
  numbers: readonly string[],
  knownRevision: number,
): readonly EntryState[] {
  return [...new Set(numbers)].flatMap(
    (entryNo) => entryAt(db, situation, entryNo, knownRevision) ?? [],
  );
}

/** How many entries had been logged by a revision. */
export function countEntries(db: Database, situation: string, knownRevision: number): number {
  const row = db
    .prepare(
      `SELECT count(*) AS entries FROM entry_version WHERE situation = ? AND known_from <= ? AND known_to > ?`,
    )
    .get(situation, knownRevision, knownRevision);
  return Number(row?.['entries'] ?? 0);
}

/** Those of these entries that had not been logged by a revision. */
export function entriesFirstLogged(
  db: Database,
  situation: string,
  numbers: readonly string[],
  after: number,
): ReadonlySet<string> {
  const rows = db
    .prepare(
      `SELECT n.value FROM json_each(?) n WHERE NOT EXISTS (
         SELECT 1 FROM entry_version v WHERE v.situation = ? AND v.ordinal = n.value AND v.known_from <= ?)`,
    )
    .all(JSON.stringify(numbers.map(ordinalOf)), situation, after);
  const ordinals = new Set(rows.map((row) => Number(row['value'])));
  return new Set(numbers.filter((entryNo) => ordinals.has(ordinalOf(entryNo))));
}

/** All versions of an entry that were known at a revision, oldest first. */
export function versionsOf(
  db: Database,
  situation: string,
  entryNo: string,
  knownRevision: number,
): readonly EntryVersion[] {
  return db
    .prepare(
      `SELECT state, change FROM entry_text WHERE situation = ? AND ordinal = ? AND known_from <= ? ORDER BY known_from`,
    )
    .all(situation, ordinalOf(entryNo), knownRevision)
    .map((row) => ({
      entry: parseState(row['state']),
      change: JSON.parse(String(row['change'])) as EntryChange,
    }));
}

/** The numbers of the entries whose standing became another in a range because of events of other entries. */
export function entriesRestood(
  db: Database,
  situation: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): ReadonlySet<number> {
  const rows = db
    .prepare(
      `SELECT DISTINCT ordinal FROM entry_version
       WHERE situation = ? AND restood = 1 AND known_from > ? AND known_from <= ?`,
    )
    .all(situation, after, upTo);
  return new Set(rows.map((row) => Number(row['ordinal'])));
}

/** The entries that relate to this one, as known at a revision. */
export function entriesRelatedTo(
  db: Database,
  situation: string,
  entryNo: string,
  knownRevision: number,
): readonly EntryState[] {
  return entriesReferringTo(db, situation, { role: 'entry', ids: [entryNo] }, knownRevision);
}

/** The entries that assert something of a proposition, as known at a revision, whether they count as fact or not. */
export function entriesAsserting(
  db: Database,
  situation: string,
  proposition: string,
  knownRevision: number,
): readonly EntryState[] {
  const reference = { role: 'proposition', ids: [proposition] } as const;
  return entriesReferringTo(db, situation, reference, knownRevision);
}

/** What entries refer to: the items in a role, by their ids; all forecasts stand under one id, and all tasks. */
export interface Reference {
  readonly role: ReferenceRole;
  readonly ids: readonly string[];
}

/** The entries that refer to any of the items in a role, as known at a revision; one for each reference. */
export function entriesReferringTo(
  db: Database,
  situation: string,
  { role, ids }: Reference,
  knownRevision: number,
): readonly EntryState[] {
  return db
    .prepare(
      `SELECT t.state FROM entry_reference r
       CROSS JOIN entry_version v ON v.situation = r.situation AND v.ordinal = r.ordinal AND v.known_from = r.known_from
       CROSS JOIN entry_text t ON t.situation = v.situation AND t.ordinal = v.ordinal AND t.known_from = v.known_from
       WHERE r.situation = ? AND r.role = ? AND r.id IN (SELECT value FROM json_each(?))
         AND v.known_from <= ? AND v.known_to > ?
       ORDER BY v.ordinal`,
    )
    .all(situation, role, JSON.stringify(ids), knownRevision, knownRevision)
    .map((row) => parseState(row['state']));
}

/** Reads an entry's state from a row. */
export function parseState(text: unknown): EntryState {
  return JSON.parse(String(text)) as EntryState;
}
