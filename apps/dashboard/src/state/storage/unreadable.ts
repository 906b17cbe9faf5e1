import { signal } from '@preact/signals';
import { isSealed } from './seal.js';
import { type FoundRecord, type Store, type RecordTable } from './store.js';
import { type Local } from './local.js';

/** Something that waits on this device and cannot be read: it is shown as it stands there, to be copied, and never thrown away unasked. */
export interface Unreadable {
  readonly name: string;
  /** Undefined: it is sealed, and its key is gone. */
  readonly text: string | undefined;
  readonly discard: () => Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly local: Local;
}

export type UnreadableState = ReturnType<typeof createUnreadableState>;

/** Holds what waits on this device and cannot be read. */
export function createUnreadableState(desk: Needs) {
  const { transact } = desk.store;
  const { local } = desk;

  /** All that could not be read on this device. */
  const unreadable = signal<readonly Unreadable[]>([]);

  /** Adds what a table of the store holds and nobody can read. */
  function addUnreadable(table: RecordTable, { key, raw }: FoundRecord): void {
    const text = isSealed(raw) ? undefined : JSON.stringify(raw);
    add({ name: `${table}/${key}`, text, discard: () => transact([{ table, key }]) });
  }

  /** Adds what local storage holds and nobody can read. */
  function addUnreadableText(key: string, text: string): void {
    add({
      name: key,
      text,
      discard: () => {
        local.remove(key);
        return Promise.resolve();
      },
    });
  }

  function add(one: Unreadable): void {
    const discard = async (): Promise<void> => {
      await one.discard();
      unreadable.value = unreadable.peek().filter(({ name }) => name !== one.name);
    };
    unreadable.value = [
      ...unreadable.peek().filter(({ name }) => name !== one.name),
      { ...one, discard },
    ];
  }

  return { unreadable, addUnreadable, addUnreadableText };
}
