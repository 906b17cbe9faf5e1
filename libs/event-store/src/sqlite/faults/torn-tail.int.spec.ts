import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all } from '../../conformance/support/events.js';
import { openSqliteEventStore } from '../sqlite-event-store.js';
import { copiedLog, type CopiedLog, layDown } from '../testing/copied-log.js';

/** How many cuts are tried: a few in every run, more by hand (`CUTS=500`). */
const CUTS = Number(process.env['CUTS'] ?? 40);
const FRAME = 4096 + 24;

let folder: string;
let log: CopiedLog;
let files = 0;
/** Where each append of the log ends in its WAL. */
let ends: readonly number[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitlog-torn-'));
  log = await copiedLog(60, 'killed');
  const frames = Array.from({ length: (log.wal.length - 32) / FRAME }, (_, at) => 32 + at * FRAME);
  const commits = frames.filter((at) => log.wal.readUInt32BE(at + 4) !== 0).map((at) => at + FRAME);
  ends = commits.slice(-log.appends.length);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The log opens and holds whole appends, in order, and at least those that end before the cut. */
async function expectPrefix(wal: Buffer, cut: number): Promise<void> {
  files += 1;
  const file = join(folder, `${files}.sqlite`);
  layDown(file, { main: log.main, wal });
  const store = openSqliteEventStore({ file });
  const events = await all(store.readAll());
  const whole = ends.filter((end) => end <= cut).length;
  const lengths = [whole, whole + 1].map((count) =>
    log.appends.slice(0, count).reduce((sum, { events: { length } }) => sum + length, 0),
  );
  expect(lengths).toContain(events.length);
  expect(events).toEqual(log.events.slice(0, events.length));
  const { stream, first, events: next } = log.appends[whole]!;
  const expected = first === 0 ? 'no-stream' : first - 1;
  await expect(store.append(stream, next, expected)).resolves.toMatchObject({
    revision: first + next.length - 1,
  });
  expect(await store.check(new AbortController().signal)).toMatchObject({ faults: [] });
  await store.close();
}

describe('a WAL that ends too early', () => {
  const anyCut = () => fc.integer({ min: ends[0]!, max: log.wal.length - 1 });
  const options = { numRuns: CUTS, endOnFailure: true };

  test('cut anywhere, holds whole appends and all that were whole before the cut', async () => {
    const cut = async (at: number) => {
      await expectPrefix(log.wal.subarray(0, at), at);
    };
    await fc.assert(fc.asyncProperty(anyCut(), cut), options);
    for (const end of ends.slice(-5, -1)) for (const at of [end - 1, end, end + 1]) await cut(at);
  });

  test.each(['zeros', 'noise'])('with %s instead of its last append, too', async (kind) => {
    const start = ends.at(-2)!;
    const property = fc.asyncProperty(
      fc.integer({ min: start, max: log.wal.length - 1 }),
      fc.infiniteStream(fc.nat(255)),
      async (at, noise) => {
        const wal = Buffer.from(log.wal);
        wal.set(
          kind === 'zeros' ? Buffer.alloc(wal.length - at) : [...noise.take(wal.length - at)],
          at,
        );
        await expectPrefix(wal, at);
      },
    );
    await fc.assert(property, { ...options, numRuns: CUTS / 5 });
  });

  test('with only a part of its last append missing, as an unsynced disk writes in any order, too', async () => {
    const start = ends.at(-2)!;
    for (let at = start; at < log.wal.length - FRAME; at += FRAME) {
      const wal = Buffer.from(log.wal);
      wal.fill(0, at + 24, at + FRAME);
      await expectPrefix(wal, start);
    }
  });
});
