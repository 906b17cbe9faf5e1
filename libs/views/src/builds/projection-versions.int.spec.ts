import { expect, test } from '@jest/globals';
import { type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { type Database, type SqlRow } from '@sitlog/platform';
import { type Envelope, EVENT_NAMES } from '@sitlog/situation';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FULL_ENTRY } from '../../test/full-entry.js';
import { streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { parkedEvents, PROJECTIONS, viewFile } from '../index.js';

/** What has a version of its own: a projection, or the tables that say how far the views are. */
interface Versioned {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly string[];
  /** Where the version stands. */
  readonly place: string;
}
type Held = readonly [version: number, hash: string];

/**
 * The version of each, and a hash of its tables and of the rows that it makes of the events in `test/fixed-log.jsonl`.
 * Those stay as they are: so they were once stored. More of them come before the last, which is of a later release, and change the hashes
 * alone: write these before any table or row changes.
 */
const HELD: Readonly<Record<string, Held>> = {
  situations: [9, '5830e5638caa524f'],
  entries: [11, '3d7a449c6fe2e435'],
  accounts: [4, '6de845cfc0903bff'],
  figures: [3, '014c5e1217102d62'],
  commands: [2, 'abfc905efccb5903'],
  'log-health': [2, 'a369c419025988b6'],
  reports: [2, '60d9c5ccb949ad35'],
  shifts: [1, '54e0322dfe893536'],
  form: [3, 'a6f5ec56bdec4ba8'],
};

function fixedLog(): readonly [NewEvent, ...NewEvent[]] {
  const lines = readFileSync(new URL('../../test/fixed-log.jsonl', import.meta.url), 'utf8');
  const [first, ...rest] = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as NewEvent);
  return [first!, ...rest];
}

/** Tables as they are declared, with their indexes and all their rows. */
function hashOf(tables: readonly string[], db: Database): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    const declared = db
      .prepare('SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY name')
      .all(table)
      .map(({ sql }) => String(sql).replace(/\s+/g, ' '));
    // Which packs ship is no matter of the tables.
    const rows = rowsOf(table, db).map((row) =>
      JSON.stringify(row).replaceAll(/[\da-f]{64}/g, 'sha256'),
    );
    hash.update(JSON.stringify([table, declared, rows.toSorted()]));
  }
  return hash.digest('hex').slice(0, 16);
}

function rowsOf(table: string, db: Database): readonly SqlRow[] {
  return db.prepare(`SELECT * FROM ${table}`).all();
}

const projections: readonly Versioned[] = PROJECTIONS.map(({ name, version, tables }) => ({
  name,
  version,
  tables: [...tables.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table!),
  place: `${name}.projection.ts`,
}));
const form: Versioned = {
  name: 'form',
  version: Number(/-form(\d+)-/.exec(viewFile('', []))?.[1]),
  tables: ['progress', 'witness', 'parked', 'gap', 'form', 'shipped_pack'],
  place: 'FORM of view-file.ts',
};

/** What is to be done about what is not as it is held here; undefined where it is. */
function toDo({ name, version, place }: Versioned, hash: string): string | undefined {
  const [heldVersion, heldHash] = HELD[name] ?? [0, ''];
  if (version === heldVersion && hash === heldHash) return undefined;
  const write = (now: number): string => `write '${name}': [${now}, '${hash}'] into HELD`;
  if (version > heldVersion) return `${name} has a new version: ${write(version)}.`;
  return (
    `The tables or rows of ${name} have changed and its version has not, so that files of before would be read as if they ` +
    `held the new rows: raise the version in ${place} to ${heldVersion + 1}, and ${write(heldVersion + 1)}.`
  );
}

test('tables and rows that have changed have another version', async () => {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    await store.append(streamOf('fixed'), fixedLog(), 'no-stream');
    const db = viewsIn(folder);
    await catchUp(store, db);
    expect(parkedEvents(db)).toMatchObject([{ cause: 'unreadable' }]);

    const filled = projections.flatMap(({ tables }) => tables);
    expect(filled.filter((table) => rowsOf(table, db).length === 0)).toEqual([]);
    const all = [...projections, form];
    const todo = all.map((one) => toDo(one, hashOf(one.tables, db)));
    expect(todo.filter((words) => words !== undefined)).toEqual([]);
    expect(Object.keys(HELD)).toEqual(all.map(({ name }) => name));
    db.close();
  });
});

/** It begins a stream of which the beginning is gone: here it is there. */
const NOT_IN_THE_LOG = ['SituationContinued'];

test('the fixed log tells all that rows are made of: every event, and an entry with every member', () => {
  const log = fixedLog();
  const told = new Set(log.map(({ metadata }) => (metadata as unknown as Envelope).event));
  expect(EVENT_NAMES.filter((name) => !told.has(name))).toEqual(NOT_IN_THE_LOG);
  const entries = log.map(({ data }) => (data as { readonly entry?: unknown }).entry);
  expect(entries).toContainEqual(FULL_ENTRY);
});
