import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDatabase, SqliteError } from '@sitlog/platform';
import { randomUUID } from 'node:crypto';
import { realpathSync, writeFileSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';
import {
  all,
  errorWith,
  followedUntil,
  idsOf,
  newEvents,
  newStream,
} from '../conformance/support/events.js';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryLog } from './testing/temporary-log.js';

let log: Awaited<ReturnType<typeof temporaryLog>>;

beforeEach(async () => {
  log = await temporaryLog();
});

afterEach(async () => {
  await log.remove();
});

async function writeOneLog(): Promise<void> {
  const store = openSqliteEventStore({ file: log.file });
  await store.append('a', newEvents(3), 'no-stream');
  await store.close();
}

describe('the file', () => {
  test('is written with a sync for every commit', () => {
    const database = openDatabase(log.file);
    expect(database.pragma('journal_mode')).toBe('wal');
    expect(database.pragma('synchronous')).toBe(2);
    database.close();
    expect(() => openDatabase(':memory:')).toThrow('not durable');
  });

  test.each([
    'UPDATE events SET data = 1 WHERE position = 2',
    'DELETE FROM events WHERE position = 3',
    'DELETE FROM events',
    `INSERT OR REPLACE INTO events SELECT position, stream, 9, 'x', type, 0, '', '', 0 FROM events`,
    `INSERT OR REPLACE INTO events SELECT 9, stream, 9, event_id, type, 0, '', '', 0 FROM events LIMIT 1`,
    `INSERT OR REPLACE INTO events SELECT 9, stream, revision, 'x', type, 0, '', '', 0 FROM events LIMIT 1`,
  ])('is append-only, also for %s', async (sql) => {
    await writeOneLog();
    const database = openDatabase(log.file);
    const before = database.prepare('SELECT * FROM events').all();
    expect(() => {
      database.exec(sql);
    }).toThrow('the log is append-only');
    expect(database.prepare('SELECT * FROM events').all()).toEqual(before);
    database.close();
  });

  test('has dense positions from 1, and the time of the server in microseconds', async () => {
    await writeOneLog();
    const database = openDatabase(log.file, { readOnly: true });
    const rows = database.prepare('SELECT position, stored_at FROM events').all();
    database.close();
    expect(rows.map((row) => row['position'])).toEqual([1, 2, 3]);
    for (const row of rows) {
      expect(Math.abs(Number(row['stored_at']) / 1000 - Date.now())).toBeLessThan(600_000);
    }
  });

  test('of a newer release is refused and left as it is', async () => {
    await writeOneLog();
    const database = openDatabase(log.file);
    database.exec('PRAGMA user_version = 3');
    expect(() => openSqliteEventStore({ file: log.file })).toThrow(
      expect.objectContaining({
        ...errorWith('store-unavailable'),
        message: expect.stringContaining('newer release'),
      }),
    );
    expect(database.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: 3 });
    database.close();
  });

  test('of something else is refused', () => {
    const database = openDatabase(log.file);
    database.exec('CREATE TABLE something (else_ TEXT)');
    database.close();
    const refused = expect.objectContaining(errorWith('store-unavailable'));
    expect(() => openSqliteEventStore({ file: log.file })).toThrow(refused);
    writeFileSync(`${log.file}.txt`, 'not a database, but long enough to be looked at'.repeat(99));
    expect(() => openSqliteEventStore({ file: `${log.file}.txt` })).toThrow(
      expect.objectContaining(errorWith('log-damaged')),
    );
    expect(() => openSqliteEventStore({ file: `${log.file}/log.sqlite` })).toThrow(refused);
  });
});

describe('the store', () => {
  test('shares a commit among the appends of one turn, 64 at most', async () => {
    const store = openSqliteEventStore({ file: log.file });
    const commits = new BroadcastChannel(`sitlog-log:${realpathSync(log.file)}`);
    let count = 0;
    const two = new Promise<void>((resolve) => {
      commits.onmessage = () => {
        count += 1;
        if (count === 2) resolve();
      };
    });
    await Promise.all(
      Array.from({ length: 100 }, () => store.append(newStream(), newEvents(1), 'no-stream')),
    );
    await two;
    await store.close();
    commits.close();
    expect(count).toBe(2);
  });

  test('lets a checkpoint pass after reads that were left early, also of very long events', async () => {
    const store = openSqliteEventStore({ file: log.file });
    const [event] = newEvents(1);
    await store.append('a', newEvents(700), 'no-stream');
    for (const letter of 'bcdefg') {
      const long = { ...event, id: randomUUID(), data: letter.repeat(1_000_000) };
      await store.append(letter, [long], 'no-stream');
    }
    for await (const { stream } of store.readAll()) if (stream === 'b') break;
    for await (const { revision } of store.readStream('a')) if (revision === 1) break;
    const from = { through: 690n, witnesses: [] };
    await followedUntil(store.follow(from, new AbortController().signal), () => true);
    const database = openDatabase(log.file, { busyTimeout: 0 });
    expect(database.pragma('wal_checkpoint(TRUNCATE)')).toBe(0);
    database.close();
    expect(await all(store.readAll())).toHaveLength(706);
    await store.close();
  });

  test('is followed over another connection of the same process', async () => {
    const [writer, reader] = [log, log].map(({ file }) => openSqliteEventStore({ file }));
    const follower = followedUntil(
      reader!.follow({ witnesses: [] }, new AbortController().signal),
      (item) => item.kind === 'event' && item.event.revision === 2,
    );
    const events = newEvents(3);
    await writer!.append('a', events, 'no-stream');
    expect(await follower).toHaveLength(3 + 1);
    expect(idsOf(await all(reader!.readAll()))).toEqual(idsOf(events));
    await reader!.close();
    await writer!.close();
  });
});

test('what SQLite reports carries its extended code', () => {
  const database = openDatabase(log.file);
  database.exec('CREATE TABLE once (a INTEGER PRIMARY KEY); INSERT INTO once VALUES (1)');
  const insert = database.prepare('INSERT INTO once VALUES (:a)');
  let reported: unknown;
  try {
    insert.run({ a: 1 });
  } catch (error) {
    reported = error;
  }
  database.close();
  expect(reported).toBeInstanceOf(SqliteError);
  expect(reported).toMatchObject({ code: 1555, primaryCode: 19 });
});
