import { type DeviceDatabase, type Table as AnyTable } from './database.js';
import { canSeal, isSealed, newSealKey, seal, unsealed } from './seal.js';
import { type DeviceClock } from '../edges/edges.js';

/** What is kept in the browser: what is on its way and what is being written, by key; names by situation. */
export type RecordTable = Exclude<AnyTable, 'keys'>;

/** A change of one record; without a value it is taken out, and with it the key that could read it. */
export interface RecordChange {
  readonly table: RecordTable;
  readonly key: string;
  readonly value?: unknown;
}

/** A record as it is found; `value` is undefined where it cannot be read, and `raw` is what stands there. */
export interface FoundRecord {
  readonly key: string;
  /** When it was written, in milliseconds since 1970; 0: nobody knows. */
  readonly at: number;
  readonly value: unknown;
  readonly raw: unknown;
}

interface Written {
  readonly change: RecordChange;
  readonly record?: object;
  readonly key?: CryptoKey;
}

function nameOf({ table, key }: Pick<RecordChange, 'table' | 'key'>): string {
  return `${table}/${key}`;
}

interface Needs {
  readonly database: DeviceDatabase;
  readonly clock: DeviceClock;
}

export type Store = ReturnType<typeof createStore>;

/** Keeps what outlives the page, each record sealed under a key of its own. */
export function createStore(desk: Needs) {
  const { runTransaction, readRecords, readRecord } = desk.database;
  const { clock } = desk;

  const keys = new Map<string, CryptoKey>();

  let last: Promise<void> = Promise.resolve();

  /** Makes changes, one set after the other, each all or none. Resolves once they are on the disk. */
  function transact(changes: readonly RecordChange[]): Promise<void> {
    const made = last.then(() => make(changes));
    last = made.catch(() => undefined);
    return made;
  }

  async function make(changes: readonly RecordChange[]): Promise<void> {
    const written = await Promise.all(changes.map(writtenOf));
    const tables = [...new Set<AnyTable>(['keys', ...changes.map(({ table }) => table)])];
    await runTransaction(tables, (table) => {
      for (const { change: one, record: value, key } of written) {
        if (value === undefined) {
          table(one.table).delete(one.key);
          table('keys').delete(nameOf(one));
        } else {
          table(one.table).put(value, one.key);
          // Always with it: another page may have taken both out.
          if (key !== undefined) table('keys').put(key, nameOf(one));
        }
      }
    });
  }

  async function writtenOf(one: RecordChange): Promise<Written> {
    if (one.value === undefined) {
      keys.delete(nameOf(one));
      return { change: one };
    }
    const at = clock.now();
    if (!canSeal) return { change: one, record: { at, open: one.value } };
    const key = keys.get(nameOf(one)) ?? (await newSealKey());
    keys.set(nameOf(one), key);
    return { change: one, record: { at, ...(await seal(one.value, key)) }, key };
  }

  /** All records of a table. */
  async function getAll(table: RecordTable): Promise<readonly FoundRecord[]> {
    await last;
    const stored = await readRecords(table);
    return Promise.all(stored.map(([key, raw]) => foundOf(table, key, raw)));
  }

  /** One record of a table; undefined where there is none. */
  async function get(table: RecordTable, key: string): Promise<FoundRecord | undefined> {
    await last;
    const raw = await readRecord(table, key);
    return raw === undefined ? undefined : foundOf(table, key, raw);
  }

  async function foundOf(table: RecordTable, key: string, raw: unknown): Promise<FoundRecord> {
    const { at, open } = (raw ?? {}) as { readonly at?: unknown; readonly open?: unknown };
    const when = typeof at === 'number' ? at : 0;
    if (!isSealed(raw)) return { key, at: when, value: open ?? raw, raw };
    try {
      const name = nameOf({ table, key });
      const sealKey = (await readRecord('keys', name)) as CryptoKey;
      const value = await unsealed(raw, sealKey);
      keys.set(name, sealKey);
      return { key, at: when, value, raw };
    } catch {
      return { key, at: when, value: undefined, raw };
    }
  }

  return { transact, getAll, get };
}
