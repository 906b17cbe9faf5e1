import { type DeviceStorage } from '../state/edges/edges.js';
import { type DeviceDatabase, type Table } from '../state/storage/database.js';

/** Storage that forgets with the test. */
export function memoryStorage(
  kept: Readonly<Record<string, string>> = {},
): DeviceStorage & { readonly all: ReadonlyMap<string, string> } {
  const all = new Map(Object.entries(kept));
  return {
    all,
    get: (key) => all.get(key) ?? null,
    set: (key, value) => void all.set(key, value),
    remove: (key) => void all.delete(key),
    keys: () => [...all.keys()],
    onChangedElsewhere: () => undefined,
  };
}

/** A database in memory; each change is made when its transaction ends, as a browser does. */
export function memoryDatabase(): DeviceDatabase {
  const tables = new Map<Table, Map<string, unknown>>();
  const tableOf = (name: Table): Map<string, unknown> => {
    const table = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, table);
    return table;
  };
  return {
    runTransaction: async (_, work) => {
      const changes: (() => void)[] = [];
      work((name) => ({
        put: (value, key) => changes.push(() => tableOf(name).set(key, value)),
        delete: (key) => changes.push(() => tableOf(name).delete(key)),
      }));
      await Promise.resolve();
      for (const make of changes) make();
    },
    readRecords: (name) => Promise.resolve([...tableOf(name)]),
    readRecord: (name, key) => Promise.resolve(tableOf(name).get(key)),
    deleteAll: () => {
      tables.clear();
      return Promise.resolve();
    },
  };
}
