import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  all,
  errorWith,
  followedUntil,
  idsOf,
  logIds,
  newEvents,
} from '../../conformance/support/events.js';
import { continues } from '../../reading/continues.js';
import { type Witness } from '../../port/port.js';
import { witnessOf } from '../../reading/witness.js';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite-event-store.js';
import { temporaryLog } from '../testing/temporary-log.js';

let log: Awaited<ReturnType<typeof temporaryLog>>;
let store: SqliteEventStore;

beforeEach(async () => {
  log = await temporaryLog();
  store = openSqliteEventStore({ file: log.file });
});

afterEach(async () => {
  await store.close();
  await log.remove();
  rmSync(`${dirname(log.file)}-aside`, { recursive: true, force: true });
});

const replaced = errorWith('log-replaced');

/** What may become of the files of a log while it is open. */
const LOSSES: readonly (readonly [string, () => void])[] = [
  [
    'the folder was replaced by its backup',
    () => {
      const folder = dirname(log.file);
      cpSync(folder, `${folder}-aside`, { recursive: true });
      rmSync(folder, { recursive: true });
      renameSync(`${folder}-aside`, folder);
    },
  ],
  [
    'the folder was emptied',
    () => {
      rmSync(dirname(log.file), { recursive: true });
      mkdirSync(dirname(log.file));
    },
  ],
  [
    'the file was moved away',
    () => {
      renameSync(log.file, `${log.file}-moved`);
    },
  ],
  [
    'its write-ahead log was deleted',
    () => {
      rmSync(`${log.file}-wal`);
    },
  ],
];

test.each(LOSSES)('acknowledges nothing any more when %s, and reads on', async (_, lose) => {
  const events = newEvents(3);
  await store.append('a', events, 'no-stream');
  lose();
  for (const expected of [2, 2]) {
    await expect(store.append('a', newEvents(1), expected)).rejects.toMatchObject(replaced);
  }
  await expect(store.end()).rejects.toMatchObject(replaced);
  expect(await logIds(store)).toEqual(idsOf(events));
  const followed = store.follow({ witnesses: [] }, new AbortController().signal);
  expect(await followedUntil(followed, ({ kind }) => kind === 'caught-up')).toHaveLength(4);
});

test.each(LOSSES)(
  'writes nothing into other files when, before the first append, %s',
  async (_, lose) => {
    lose();
    await expect(store.append('a', newEvents(1), 'no-stream')).rejects.toMatchObject(replaced);
    const found = openSqliteEventStore({ file: log.file });
    expect(await found.end()).toBeUndefined();
    await found.close();
  },
);

test('goes on when its own files are put back', async () => {
  await store.append('a', newEvents(1), 'no-stream');
  renameSync(log.file, `${log.file}-moved`);
  await expect(store.append('a', newEvents(1), 0)).rejects.toMatchObject(replaced);
  renameSync(`${log.file}-moved`, log.file);
  expect(await store.append('a', newEvents(1), 0)).toMatchObject({ revision: 1 });
  expect(await store.end()).toBe(2n);
});

test('an older copy that was put back is recognised, also when it has grown since', async () => {
  const folder = dirname(log.file);
  await store.append('a', newEvents(2), 'no-stream');
  cpSync(folder, `${folder}-aside`, { recursive: true });
  await store.append('a', newEvents(2), 1);
  const witnesses = (await all(store.readAll())).map(witnessOf).reverse();
  expect(await continues(store, witnesses)).toBe('continues');
  await store.close();
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-aside`, folder);
  store = openSqliteEventStore({ file: log.file });
  expect(await continues(store, witnesses)).toBe('went-back');
  await expect(followFrom(witnesses)).rejects.toMatchObject(errorWith('log-went-back'));
  await store.append('b', newEvents(3), 'no-stream');
  expect(await continues(store, witnesses)).toBe('changed');
  await expect(followFrom(witnesses)).rejects.toMatchObject(errorWith('log-changed'));
  // What both of them hold is not affected.
  expect(await continues(store, witnesses.slice(-2))).toBe('continues');
});

async function followFrom(witnesses: readonly Witness[]): Promise<unknown> {
  return store.follow({ witnesses }, new AbortController().signal)[Symbol.asyncIterator]().next();
}
