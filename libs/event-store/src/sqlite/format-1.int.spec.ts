import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '@sitlog/platform';
import { randomUUID } from 'node:crypto';
import { all, errorWith, newEvents } from '../conformance/events.js';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryLog } from './testing/temporary-log.js';

/** The tables as the first release made them. */
const FORMAT_1 = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    event_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    stored_at INTEGER NOT NULL, -- microseconds since 1970, the server's clock: never order by it
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
    WHEN NEW.position <= (SELECT max(position) FROM events)
      OR EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
      OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  PRAGMA application_id = 0x534c4f47;
  PRAGMA user_version = 1;`;

let log: Awaited<ReturnType<typeof temporaryLog>>;

beforeEach(async () => {
  log = await temporaryLog();
});
afterEach(async () => {
  await log.remove();
});

type Row = readonly [position: number, stream: string, revision: number];

function writeFormat1(rows: readonly Row[]): Database {
  const database = openDatabase(log.file);
  database.exec(FORMAT_1);
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [position, stream, revision] of rows) {
    insert.run(
      position,
      stream,
      revision,
      randomUUID(),
      't',
      7,
      `{"at":${position},"ä":"☂"}`,
      'null',
    );
  }
  return database;
}

test('a log of format 1 is brought up to date: same events, sound, and it goes on', async () => {
  const rows = Array.from({ length: 700 }, (_, at): Row => [at + 1, `s${at % 2}`, at >> 1]);
  writeFormat1(rows).close();
  const store = openSqliteEventStore({ file: log.file });
  const events = await all(store.readAll());
  expect(
    events.map(({ position, stream, revision }) => [Number(position), stream, revision]),
  ).toEqual(rows);
  expect(events[699]?.data).toEqual({ at: 700, ä: '☂' });
  expect(await all(store.readStream('s1'))).toHaveLength(350);
  expect((await store.append('s1', newEvents(2), 349)).positions).toEqual([701n, 702n]);
  expect(await store.check(new AbortController().signal)).toEqual({ events: 702, faults: [] });
  await store.close();
  const fresh = await temporaryLog();
  await openSqliteEventStore({ file: fresh.file }).close();
  expect(schemaOf(log.file)).toEqual(schemaOf(fresh.file));
  await fresh.remove();
});

test('an empty log of format 1 is brought up to date', async () => {
  writeFormat1([]).close();
  const store = openSqliteEventStore({ file: log.file });
  expect(await store.end()).toBeUndefined();
  expect((await store.append('a', newEvents(1), 'no-stream')).positions).toEqual([1n]);
  await store.close();
});

test.each<[string, readonly Row[]]>([
  [
    'of the log',
    [
      [1, 'a', 0],
      [3, 'b', 0],
    ],
  ],
  [
    'of a stream',
    [
      [1, 'a', 0],
      [2, 'a', 2],
    ],
  ],
])('a hole %s is not made to look sound, and the file stays as it is', (_, rows) => {
  writeFormat1(rows).close();
  expect(() => openSqliteEventStore({ file: log.file })).toThrow(
    expect.objectContaining(errorWith('log-damaged')),
  );
  const database = openDatabase(log.file);
  expect(database.pragma('user_version')).toBe(1);
  expect(database.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: rows.length });
  database.close();
});

function schemaOf(file: string): unknown {
  const database = openDatabase(file, { readOnly: true });
  const schema = database
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name')
    .all();
  database.close();
  return schema;
}
