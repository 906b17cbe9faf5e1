import { type Database } from '@sitlog/platform';
import { INITIAL_CORE, type Micros, type SituationCore } from '@sitlog/situation';
import { mergedAt, registersAt, vocabularyAt } from './read-registers.js';
import { readCore } from './situations.projection.js';

/** A situation as the view holds it, at the view's newest revision of it. */
interface SituationRow {
  readonly id: string;
  readonly core: SituationCore;
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

const LAST = Number.MAX_SAFE_INTEGER - 1;

/** Situations in order of their codes, without their registers: so many of those whose code comes after another. */
export function listSituations(
  db: Database,
  { after, limit }: { readonly after: string; readonly limit: number },
): readonly SituationRow[] {
  return db
    .prepare('SELECT id, core FROM situation WHERE code > ? ORDER BY code LIMIT ?')
    .all(after, limit)
    .map((row) => ({
      id: String(row['id']),
      core: readCore(String(row['core']), INITIAL_CORE.registers),
    }));
}

/** A situation's core at the view's newest revision, of its registers the vocabulary and what was merged alone; undefined if the view has none. */
export function coreOf(db: Database, id: string): SituationCore | undefined {
  const row = db.prepare('SELECT core FROM situation WHERE id = ?').get(id);
  if (row === undefined) return undefined;
  const vocabulary = vocabularyAt(db, id, LAST);
  const merged = mergedAt(db, id, LAST);
  return readCore(String(row['core']), { ...INITIAL_CORE.registers, vocabulary, merged });
}

/** One situation with its registers at the view's newest revision; undefined if the view has none. */
export function findSituation(db: Database, id: string): SituationRow | undefined {
  const core = coreOf(db, id);
  if (core === undefined) return undefined;
  const { registers } = registersAt(db, id, LAST);
  return { id, core: { ...core, registers } };
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
export function momentOfRevision(
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

/** The newest event of a situation that the view holds. */
export function headOfSituation(db: Database, situation: string): KnownMoment | undefined {
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
