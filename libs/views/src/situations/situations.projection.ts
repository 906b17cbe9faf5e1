import { type Database } from '@sitlog/platform';
import {
  calledIn,
  entryOf,
  type Fact,
  INITIAL_CORE,
  type Override,
  type PackUse,
  type SituationCore,
  skipUnreadable,
  storedType,
} from '@sitlog/situation';
import { scriptMoveOf } from '../projection/script-move.js';
import { OPEN, type Projection, type SituationChange } from '../projection/projection.js';
import { DESCRIPTION_REGISTER } from './read-history.js';
import { MERGED_REGISTERS, VOCABULARY_REGISTER } from './read-registers.js';
import { movedSupport, SUPPORT_TABLE } from './support.js';

/** Situations, their moments (the known axis) and the versions of their registers. */
export const situationsProjection: Projection = {
  name: 'situations',
  version: 9,
  tables: `
    CREATE TABLE situation (id TEXT PRIMARY KEY, code TEXT NOT NULL, core TEXT NOT NULL) STRICT;
    CREATE TABLE moment (
      situation TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL, position TEXT NOT NULL,
      type TEXT NOT NULL, entry_no TEXT,
      PRIMARY KEY (situation, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX moment_by_time ON moment (situation, recorded_at);
    CREATE INDEX moment_by_position ON moment (situation, CAST(position AS INTEGER));
    CREATE TABLE register_version (
      situation TEXT NOT NULL, register TEXT NOT NULL, id TEXT NOT NULL,
      known_from INTEGER NOT NULL, known_to INTEGER NOT NULL, item TEXT NOT NULL, author TEXT NOT NULL,
      PRIMARY KEY (situation, register, id, known_from)
    ) STRICT, WITHOUT ROWID;
    ${SUPPORT_TABLE}`,
  apply(change, db) {
    const { situation, event, position, core } = change;
    moveMoments(change, db);
    db.prepare('INSERT INTO moment VALUES (?, ?, ?, ?, ?, ?)').run(
      situation,
      event.revision,
      event.recordedAt,
      String(position),
      storedType(event),
      entryOf(event) ?? null,
    );
    db.prepare(
      `INSERT INTO situation VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET core = excluded.core`,
    ).run(situation, core.opened?.code ?? situation, writeCore(core));
    for (const item of [...registered(change), ...movedSupport(change, db)]) {
      replaceVersion(change, item, db);
    }
  },
  // No entry is named: whoever walks the moments would look for a version that there is not.
  pass(passed, db) {
    const { situation, revision, recordedAt, position, type } = passed;
    db.prepare('INSERT INTO moment VALUES (?, ?, ?, ?, ?, NULL)').run(
      situation,
      revision,
      recordedAt,
      String(position),
      type,
    );
    const row = db.prepare('SELECT core FROM situation WHERE id = ?').get(situation);
    if (row === undefined) return;
    const core = skipUnreadable(readCore(String(row['core']), INITIAL_CORE.registers), passed);
    db.prepare('UPDATE situation SET core = ? WHERE id = ?').run(writeCore(core), situation);
  },
};

/** A correction of the script: what it moves is read as recorded at other moments, in the same order. */
function moveMoments({ situation, event }: SituationChange, db: Database): void {
  const moved = scriptMoveOf(event);
  if (moved === undefined) return;
  db.prepare(
    'UPDATE moment SET recorded_at = ?1 + revision WHERE situation = ?2 AND revision >= ?3',
  ).run(moved.momentOf(0), situation, moved.from);
}

/** The core as a row keeps it: without the registers, which have rows of their own. */
function writeCore(core: SituationCore): string {
  const { registers, demandsMet, overrides, inUse, ...rest } = core;
  return JSON.stringify({
    ...rest,
    demandsMet: [...demandsMet],
    overrides: [...overrides],
    inUse: [...inUse],
  });
}

/** Reads a core back, with the registers given. */
export function readCore(text: string, registers: SituationCore['registers']): SituationCore {
  const row = JSON.parse(text) as Omit<SituationCore, keyof CoreMaps | 'registers'> & {
    readonly demandsMet: readonly (readonly [string, string])[];
    readonly overrides: readonly (readonly [string, readonly Override[]])[];
    readonly inUse: readonly (readonly [string, PackUse])[];
  };
  const { demandsMet, overrides, inUse } = row;
  return {
    ...row,
    registers,
    demandsMet: new Map(demandsMet),
    overrides: new Map(overrides),
    inUse: new Map(inUse),
  };
}

/** What JSON has no form for. */
type CoreMaps = Pick<SituationCore, 'demandsMet' | 'overrides' | 'inUse'>;

/** Something registered as it stands from an event on. */
interface Item {
  readonly register: string;
  readonly id: string;
  /** Undefined: from now on there is none. */
  readonly item: unknown;
}

const REGISTER_OF: Readonly<Partial<Record<Fact['name'], string>>> = {
  SourceRegistered: 'source',
  ActorRegistered: 'actor',
  PlaceRegistered: 'place',
  SubjectRegistered: 'subject',
};

function registered({ event, core }: SituationChange): readonly Item[] {
  switch (event.name) {
    case 'SituationOpened':
    case 'SituationContinued':
      return [{ ...ONE_VOCABULARY, item: core.registers.vocabulary }, ...described(core)];
    case 'SituationDescribed':
      return described(core);
    case 'VocabularyAdopted':
    case 'VocabularyDropped':
    case 'VocabularyExtended':
      return [{ ...ONE_VOCABULARY, item: core.registers.vocabulary }];
    case 'PropositionOverridden':
    case 'OverrideLifted': {
      const id = event.data.proposition;
      return [{ register: 'override', id, item: core.overrides.get(id) }];
    }
    case 'SourceMerged':
    case 'SourceUnmerged':
    case 'ActorMerged':
    case 'ActorUnmerged': {
      const { id, ...item } = event.data;
      return [{ register: MERGED_REGISTERS[MERGING[event.name]], id, item }];
    }
    case 'SidesDeclared':
      return [{ register: 'sides', id: 'sides', item: core.opposing }];
    case 'SituationClosed':
    case 'SituationReopened': {
      const { reason } = event.data;
      return [{ ...STATUS, item: { closed: event.name === 'SituationClosed', reason } }];
    }
    default:
      return itemRegistered(event);
  }
}

const MERGING = {
  SourceMerged: 'source',
  SourceUnmerged: 'source',
  ActorMerged: 'actor',
  ActorUnmerged: 'actor',
} as const;

const ONE_VOCABULARY = { register: VOCABULARY_REGISTER, id: VOCABULARY_REGISTER };
const STATUS = { register: 'status', id: 'status' };

function described({ opened }: SituationCore): readonly Item[] {
  if (opened === undefined) return [];
  return [{ register: DESCRIPTION_REGISTER, id: DESCRIPTION_REGISTER, item: calledIn(opened) }];
}

function itemRegistered(event: Fact): readonly Item[] {
  const register = REGISTER_OF[event.name];
  if (register === undefined || !('item' in event.data)) return [];
  return [{ register, id: event.data.id, item: event.data.item }];
}

function replaceVersion(
  { situation, event }: SituationChange,
  { register, id, item }: Item,
  db: Database,
): void {
  db.prepare(
    `UPDATE register_version SET known_to = ? WHERE situation = ? AND register = ? AND id = ? AND known_to = ?`,
  ).run(event.revision, situation, register, id, OPEN);
  if (item === undefined) return;
  db.prepare('INSERT INTO register_version VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    situation,
    register,
    id,
    event.revision,
    OPEN,
    JSON.stringify(item),
    event.author,
  );
}
