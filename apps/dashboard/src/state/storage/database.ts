/** What is kept: what is on its way, what is being written, names for work without the server, and the keys of all of them. */
export type Table = 'outbox' | 'drafts' | 'names' | 'keys';

const TABLES: readonly Table[] = ['outbox', 'drafts', 'names', 'keys'];

const NAME = 'sitlog';

const VERSION = 2;

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB did not answer.'));
    };
  });
}

/** Changes of one table within a transaction. */
interface TableChanges {
  readonly put: (value: unknown, key: string) => unknown;
  readonly delete: (key: string) => unknown;
}

/** A database of tables that hold values by key. */
export interface DeviceDatabase {
  /** Makes changes in one transaction, all or none. Resolves once they are on the disk, so that a killed browser has them, too. */
  readonly runTransaction: (
    tables: readonly Table[],
    work: (table: (name: Table) => TableChanges) => void,
  ) => Promise<void>;
  /** All records of a table with their keys. */
  readonly readRecords: (table: Table) => Promise<readonly (readonly [string, unknown])[]>;
  /** One record of a table. */
  readonly readRecord: (table: Table, key: string) => Promise<unknown>;
  /** Deletes everything. */
  readonly deleteAll: () => Promise<void>;
}

/** The database of this device; all of it rejects where the browser has none. */
export function browserDatabase(indexedDb: () => IDBFactory): DeviceDatabase {
  // Not a package: what is needed of IndexedDB are a few requests, which are less than its smallest wrapper.
  let opened: Promise<IDBDatabase> | undefined;

  function database(): Promise<IDBDatabase> {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDb().open(NAME, VERSION);
      request.onupgradeneeded = () => {
        const { result } = request;
        for (const table of TABLES) {
          if (!result.objectStoreNames.contains(table)) result.createObjectStore(table);
        }
      };
      request.onsuccess = () => {
        // Another page wants to change or to delete it.
        request.result.onversionchange = () => {
          request.result.close();
          opened = undefined;
        };
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('IndexedDB did not open.'));
      };
    });
    return opened;
  }

  async function runTransaction(
    tables: readonly Table[],
    work: (table: (name: Table) => TableChanges) => void,
  ): Promise<void> {
    const transaction = (await database()).transaction(tables, 'readwrite', {
      durability: 'strict',
    });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB took no change.'));
      };
    });
    try {
      work((name) => transaction.objectStore(name));
    } catch (error) {
      transaction.abort();
      await done.catch(() => undefined);
      throw error;
    }
    await done;
  }

  async function readRecords(table: Table): Promise<readonly (readonly [string, unknown])[]> {
    const store = (await database()).transaction(table).objectStore(table);
    const [keys, values] = await Promise.all([
      answer(store.getAllKeys() as IDBRequest<string[]>),
      answer(store.getAll() as IDBRequest<unknown[]>),
    ]);
    return keys.map((key, at) => [key, values[at]] as const);
  }

  async function readRecord(table: Table, key: string): Promise<unknown> {
    const store = (await database()).transaction(table).objectStore(table);
    return answer(store.get(key) as IDBRequest<unknown>);
  }

  async function deleteAll(): Promise<void> {
    const request = indexedDb().deleteDatabase(NAME);
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = () => {
        resolve();
      };
      request.onerror = () => {
        reject(request.error ?? new Error('IndexedDB was not deleted.'));
      };
    });
  }

  return { runTransaction, readRecords, readRecord, deleteAll };
}
