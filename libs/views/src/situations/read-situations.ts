import { type Database } from '@sitlog/platform';
import {
  type Actor,
  type Micros,
  type Opposing,
  type Override,
  type Place,
  type Registers,
  type SituationCore,
  type Source,
  type Subject,
} from '@sitlog/situation';
import { readCore } from './situations.projection.js';

/** A situation as the view holds it, at the view's newest revision of it. */
export interface SituationRow {
  readonly id: string;
  readonly core: SituationCore;
}

/** Registers, sides and status as of a revision. */
export interface RegistersAt {
  readonly registers: Registers;
  readonly opposing: Opposing;
  readonly closed: boolean;
  /** The overrides of each proposition that were not taken back; they may have expired. */
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
  /** The entries whose grade 1 has lost its support. */
  readonly lostSupport: ReadonlySet<string>;
}

/** A place on the known axis: a revision, its moment and its place in the whole log. */
export interface KnownMoment {
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly position: bigint;
}

/** A place on the known axis with what was recorded there: the stored type, and the entry that it belongs to. */
export interface RecordedMoment extends KnownMoment {
  readonly type: string;
  readonly entryNo?: string;
}

/** A revision at which an item of a register was put down anew or for the first time. */
export interface RegisterChange {
  readonly register: string;
  readonly id: string;
  readonly revision: number;
  readonly isFirst: boolean;
}

const NO_REGISTERS: Registers = {
  source: new Map(),
  actor: new Map(),
  place: new Map(),
  subject: new Map(),
};

/** Situations in order of their codes, without their registers: so many of those whose code comes after another. */
export function listSituations(
  db: Database,
  { after, limit }: { readonly after: string; readonly limit: number },
): readonly SituationRow[] {
  return db
    .prepare('SELECT id, core FROM situation WHERE code > ? ORDER BY code LIMIT ?')
    .all(after, limit)
    .map((row) => ({ id: String(row['id']), core: readCore(String(row['core']), NO_REGISTERS) }));
}

/** A situation's core at the view's newest revision, without its registers; undefined if the view has none. */
export function coreOf(db: Database, id: string): SituationCore | undefined {
  const row = db.prepare('SELECT core FROM situation WHERE id = ?').get(id);
  return row === undefined ? undefined : readCore(String(row['core']), NO_REGISTERS);
}

/** One situation with its registers at the view's newest revision; undefined if the view has none. */
export function findSituation(db: Database, id: string): SituationRow | undefined {
  const core = coreOf(db, id);
  if (core === undefined) return undefined;
  const { registers } = registersAt(db, id, Number.MAX_SAFE_INTEGER - 1);
  return { id, core: { ...core, registers } };
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
  return {
    registers: {
      source: items<Source>('source'),
      actor: items<Actor>('actor'),
      place: items<Place>('place'),
      subject: items<Subject>('subject'),
    },
    opposing: items<Opposing>('sides').get('sides') ?? [],
    overrides: items<readonly Override[]>('override'),
    lostSupport: new Set(items('support').keys()),
    closed: items<{ readonly closed: boolean }>('status').get('status')?.closed ?? false,
  };
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

/** The newest event of a situation recorded by an instant; undefined when nothing was recorded yet. */
export function momentAt(db: Database, situation: string, at: Micros): KnownMoment | undefined {
  return known(
    db
      .prepare(
        `SELECT * FROM moment WHERE situation = ? AND recorded_at <= ? ORDER BY recorded_at DESC, revision DESC LIMIT 1`,
      )
      .get(situation, at),
  );
}

/** The event at a revision of a situation; undefined when the view has none there. */
export function momentOf(
  db: Database,
  situation: string,
  revision: number,
): KnownMoment | undefined {
  return known(
    db
      .prepare('SELECT * FROM moment WHERE situation = ? AND revision = ?')
      .get(situation, revision),
  );
}

/** The newest event of a situation that stands at a position of the log or before it. */
export function momentUpTo(
  db: Database,
  situation: string,
  position: bigint,
): KnownMoment | undefined {
  return known(
    db
      .prepare(
        `SELECT * FROM moment WHERE situation = ? AND CAST(position AS INTEGER) <= ?
         ORDER BY CAST(position AS INTEGER) DESC LIMIT 1`,
      )
      .get(situation, position),
  );
}

/** What was recorded in a situation after one revision, up to and including another, in order. */
export function recordedBetween(
  db: Database,
  situation: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): readonly RecordedMoment[] {
  return db
    .prepare(
      `SELECT * FROM moment WHERE situation = ? AND revision > ? AND revision <= ? ORDER BY revision`,
    )
    .all(situation, after, upTo)
    .map(recordedIn);
}

/** What was recorded at one revision of a situation. */
export function recordedAt(db: Database, situation: string, revision: number): RecordedMoment {
  const [moment] = recordedBetween(db, situation, { after: revision - 1, upTo: revision });
  if (moment === undefined) throw new Error(`The view has nothing at revision ${revision}.`);
  return moment;
}

/** The revisions in a range at which an item of a register was put down, and whether it was there before. */
export function registerVersions(
  db: Database,
  situation: string,
  { register, id }: { readonly register: string; readonly id: string },
  { after, upTo }: { readonly after: number; readonly upTo: number },
): readonly { readonly revision: number; readonly isFirst: boolean }[] {
  return db
    .prepare(
      // An override can end without another one in its place.
      `SELECT known_from AS revision FROM register_version
         WHERE situation = ?1 AND register = ?2 AND id = ?3 AND known_from <= ?4
       UNION SELECT known_to FROM register_version
         WHERE situation = ?1 AND register = ?2 AND id = ?3 AND known_to <= ?4
       ORDER BY 1`,
    )
    .all(situation, register, id, upTo)
    .map((row, i) => ({ revision: Number(row['revision']), isFirst: i === 0 }))
    .filter(({ revision }) => revision > after);
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

/** The newest event of a situation that the view holds. */
export function headOf(db: Database, situation: string): KnownMoment | undefined {
  return known(
    db
      .prepare('SELECT * FROM moment WHERE situation = ? ORDER BY revision DESC LIMIT 1')
      .get(situation),
  );
}

function known(row: Record<string, unknown> | undefined): KnownMoment | undefined {
  return row === undefined ? undefined : momentIn(row);
}

function recordedIn(row: Record<string, unknown>): RecordedMoment {
  return {
    ...momentIn(row),
    type: String(row['type']),
    ...(typeof row['entry_no'] === 'string' ? { entryNo: row['entry_no'] } : {}),
  };
}

function momentIn(row: Record<string, unknown>): KnownMoment {
  return {
    revision: Number(row['revision']),
    recordedAt: Number(row['recorded_at']),
    position: BigInt(String(row['position'])),
  };
}
