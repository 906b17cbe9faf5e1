/** What is kept in the browser: what is on its way by key, drafts by situation. */
type Table = 'outbox' | 'drafts';

/** A change of one record; without a value it is taken out. */
export interface Change {
  readonly table: Table;
  readonly key: string;
  readonly value?: unknown;
}

// Not a package: what is needed of IndexedDB are three requests, which are less than its smallest wrapper.
let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('sitlog', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox');
      request.result.createObjectStore('drafts');
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB did not open.'));
    };
  });
  return opened;
}

/** Makes changes, all or none. Resolves once they are on the disk, so that a killed browser has them, too. */
export async function change(changes: readonly Change[]): Promise<void> {
  const database = await open();
  const transaction = database.transaction(['outbox', 'drafts'], 'readwrite', {
    durability: 'strict',
  });
  for (const { table, key, value } of changes) {
    const store = transaction.objectStore(table);
    if (value === undefined) store.delete(key);
    else store.put(value, key);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB took no change.'));
    };
  });
}

/** All records of a table. */
export async function all<T>(table: Table): Promise<readonly T[]> {
  return answer(await storeOf(table), (store) => store.getAll() as IDBRequest<T[]>);
}

/** One record of a table. */
export async function one<T>(table: Table, key: string): Promise<T | undefined> {
  return answer(await storeOf(table), (store) => store.get(key) as IDBRequest<T | undefined>);
}

async function storeOf(table: Table): Promise<IDBObjectStore> {
  return (await open()).transaction(table).objectStore(table);
}

function answer<T>(
  store: IDBObjectStore,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(store);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB did not answer.'));
    };
  });
}
