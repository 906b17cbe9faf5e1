import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase, SqliteError, type Database } from '@sitlog/platform';
import { newEvents } from '../../conformance/support/events.js';
import { prepareAppend, type PreparedAppend } from '../../append/prepared-append.js';
import { AppendWriter } from './append-writer.js';
import { commitBatch } from './commit-batch.js';
import { prepareFile } from '../file/schema.js';
import { temporaryLog } from '../testing/temporary-log.js';

let log: Awaited<ReturnType<typeof temporaryLog>>;
let database: Database;

beforeEach(async () => {
  log = await temporaryLog();
  database = openDatabase(log.file, { busyTimeout: 10 });
  prepareFile(database, log.file);
});

afterEach(async () => {
  database.close();
  await log.remove();
});

const append = (stream: string): PreparedAppend => prepareAppend(stream, newEvents(2), 'no-stream');

const large = (stream: string): PreparedAppend => {
  const [event] = newEvents(1);
  return prepareAppend(stream, [{ ...event, data: 'x'.repeat(100_000) }], 'no-stream');
};

const stored = (positions: readonly number[]) => ({ kind: 'stored', positions });

test('a full disk stores nothing of the batch, and the writer goes on when there is room', () => {
  const writer = new AppendWriter(database);
  commitBatch(writer, [append('a')]);
  const pages = Number(database.pragma('page_count'));
  database.pragma(`max_page_count=${pages + 3}`);
  const full = { kind: 'refused', code: 'store-full', message: expect.anything() };
  expect(commitBatch(writer, [append('b'), large('c')])).toMatchObject({
    kind: 'answered',
    outcomes: [full, full],
  });
  database.pragma('max_page_count=100000');
  const answer = commitBatch(writer, [append('b'), large('c')]);
  expect(answer).toMatchObject({ outcomes: [stored([3, 4]), stored([5])] });
});

test('another process that keeps the lock stores nothing of the batch', () => {
  const writer = new AppendWriter(database);
  const other = openDatabase(log.file);
  other.exec('BEGIN IMMEDIATE');
  const busy = { kind: 'refused', code: 'store-unavailable', message: expect.anything() };
  expect(commitBatch(writer, [append('a')])).toMatchObject({ outcomes: [busy] });
  other.exec('ROLLBACK');
  other.close();
  expect(commitBatch(writer, [append('a')])).toMatchObject({ outcomes: [stored([1, 2])] });
});

test.each([
  ['a failed sync', 1034],
  ['a failed write', 778],
  ['a corrupt file', 11],
  ['a file that cannot be written any more', 8],
])('%s leaves the outcome open', (_, code) => {
  const failing = new AppendWriter({
    ...database,
    transaction: (work) => {
      database.transaction(work);
      throw new SqliteError(code, 'injected');
    },
  });
  const answer = commitBatch(failing, [append('a'), append('b')]);
  expect(answer).toEqual({ kind: 'failed', message: expect.stringContaining('injected') });
});

test('a refused append hurts no other of its batch', () => {
  const writer = new AppendWriter(database);
  const [first, rival] = [append('a'), append('a')];
  expect(commitBatch(writer, [first, rival, append('b'), first])).toMatchObject({
    outcomes: [
      stored([1, 2]),
      { kind: 'refused', code: 'revision-conflict' },
      stored([3, 4]),
      stored([1, 2]),
    ],
  });
});
