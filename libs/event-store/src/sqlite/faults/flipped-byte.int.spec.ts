import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '@sitlog/platform';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, followedUntil, newEvents } from '../../conformance/support/events.js';
import { EventStoreError } from '../../port/event-store-error.js';
import { type RecordedEvent } from '../../port/port.js';
import { type PreparedAppend, prepareAppend } from '../../append/prepared-append.js';
import { AppendWriter, type AppendOutcome } from '../writer/append-writer.js';
import { commitBatch } from '../writer/commit-batch.js';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite-event-store.js';
import { copiedLog, layDown, type CopiedLog, type Stored } from '../testing/copied-log.js';

/** How many bytes are flipped in each region: a few in every run, more by hand (`FLIPS=3000`). */
const FLIPS = Number(process.env['FLIPS'] ?? 25);
const PAGE = 4096;
const FRAME = PAGE + 24;
const PATIENCE_MS = 60_000 + FLIPS * 2_000;

let folder: string;
let closed: CopiedLog;
let killed: CopiedLog;
let files = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitlog-flips-'));
  closed = await copiedLog(200, 'closed');
  expect(closed.wal).toHaveLength(0);
  killed = await copiedLog(60, 'killed');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Flip {
  readonly at: number;
  readonly mask: number;
}

function flipped(bytes: Buffer, { at, mask }: Flip): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

const anyMask = () =>
  fc.oneof(
    fc.nat(7).map((bit) => 1 << bit),
    fc.constant(0xff),
  );

/** A flip among these offsets. */
function flipIn(offset: fc.Arbitrary<number>): fc.Arbitrary<Flip> {
  return fc.record({ at: offset, mask: anyMask() });
}

function newFile(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

type Answer<T> = { readonly kind: 'answer'; readonly of: T } | { readonly kind: 'found' };

async function orFound<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'answer', of: await work() };
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    expect(error.message).not.toContain('aaaaaaaa');
    return { kind: 'found' };
  }
}

/** Every read of a copy gives what was written, or an error; answers whether any gave an error. */
async function expectHonest(
  store: SqliteEventStore,
  { streams }: CopiedLog,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  const answers = [
    [await orFound(() => all(store.readAll())), events],
    [await orFound(() => followed(store)), events],
    [await orFound(() => store.end()), events.at(-1)?.position],
    [await orFound(() => all(store.readStream('stream-x'))), []],
  ];
  for (const stream of streams) {
    const expected = events.filter((event) => event.stream === stream);
    const last = { from: expected.length - 1 };
    answers.push([await orFound(() => all(store.readStream(stream))), expected]);
    answers.push([await orFound(() => all(store.readStream(stream, last))), expected.slice(-1)]);
  }
  for (const [answer, expected] of answers) {
    expect([{ kind: 'found' }, { kind: 'answer', of: expected }]).toContainEqual(answer);
  }
  return answers.some(([answer]) => (answer as Answer<unknown>).kind === 'found');
}

async function followed(store: SqliteEventStore): Promise<readonly RecordedEvent[]> {
  const items = store.follow({ witnesses: [] }, new AbortController().signal);
  const seen = await followedUntil(items, (item) => item.kind === 'caught-up');
  return seen.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
}

/** Reads a copy in every way, and checks it; the events may be those of several moments where a cut cannot be told from a flip. */
async function expectFoundOrHarmless(
  copy: CopiedLog,
  moments: readonly (readonly RecordedEvent[])[] = [copy.events],
): Promise<void> {
  const file = newFile();
  layDown(file, copy);
  const opened = await orFound(() => Promise.resolve(openSqliteEventStore({ file })));
  if (opened.kind === 'found') return;
  const store = opened.of;
  const head = await orFound(() => store.end());
  const position = head.kind === 'answer' ? head.of : undefined;
  const events = moments.find((some) => some.at(-1)?.position === position) ?? copy.events;
  const found = await expectHonest(store, copy, events);
  const { faults } = await store.check(new AbortController().signal);
  if (found) expect(faults).not.toEqual([]);
  await store.close();
}

/** What a writer does on a copy: nothing new is stored where the sound log refuses it, and nothing twice. */
function expectNoneTwice(copy: CopiedLog): void {
  const file = newFile();
  layDown(file, copy);
  let database;
  try {
    database = openDatabase(file);
    const writer = new AppendWriter(database);
    for (const append of copy.appends.slice(-25)) expectKnown(writer, copy, append);
  } catch (error) {
    expect((error as Error).name).toMatch(/SqliteError|EventStoreError/);
  } finally {
    database?.close();
  }
}

function expectKnown(
  writer: AppendWriter,
  copy: CopiedLog,
  { stream, first, events }: Stored,
): void {
  const expected = first === 0 ? 'no-stream' : first - 1;
  const rival = outcomeOf(writer, prepareAppend(stream, newEvents(1), expected));
  expect(rival?.kind).not.toBe('stored');
  const retry = outcomeOf(writer, prepareAppend(stream, events, expected));
  if (retry?.kind !== 'stored') return;
  const stored = copy.events.filter(({ id }) => events.some((event) => event.id === id));
  expect(retry.positions.map(BigInt)).toEqual(stored.map(({ position }) => position));
}

function outcomeOf(writer: AppendWriter, append: PreparedAppend): AppendOutcome | undefined {
  const answer = commitBatch(writer, [append]);
  return answer.kind === 'answered' ? answer.outcomes[0] : undefined;
}

const inMain = (offset: (page: number) => fc.Arbitrary<number>): fc.Arbitrary<Flip> =>
  flipIn(
    fc
      .nat(closed.main.length / PAGE - 1)
      .chain((page) => offset(page).map((at) => page * PAGE + at)),
  );

describe('after a flipped byte every read is right or an error, and the check tells', () => {
  const regions: Readonly<Record<string, () => fc.Arbitrary<Flip>>> = {
    'the header of the file': () => flipIn(fc.nat(107)),
    'the tables’ definitions': () => flipIn(fc.integer({ min: 108, max: PAGE - 1 })),
    'the head of a page': () => inMain(() => fc.nat(11)),
    'the pointers of a page': () => inMain(() => fc.integer({ min: 8, max: 80 })),
    'anywhere else': () => inMain(() => fc.nat(PAGE - 1)),
  };

  test.each(Object.keys(regions))(
    'in %s',
    async (region) => {
      const property = fc.asyncProperty(regions[region]!(), async (flip) => {
        const copy = { ...closed, main: flipped(closed.main, flip) };
        await expectFoundOrHarmless(copy);
        expectNoneTwice(copy);
      });
      await fc.assert(property, { numRuns: FLIPS, endOnFailure: true });
    },
    PATIENCE_MS,
  );

  test('where a page has lost its last entry without a trace', async () => {
    for (let page = 1; page < closed.main.length / PAGE; page += 1) {
      if (!LEAVES.includes(closed.main[page * PAGE]!)) continue;
      const main = Buffer.from(closed.main);
      main.writeUInt16BE(main.readUInt16BE(page * PAGE + 3) - 1, page * PAGE + 3);
      const copy = { ...closed, main };
      await expectFoundOrHarmless(copy);
      expectNoneTwice({ ...copy, appends: lastOfEach(copy) });
    }
  });

  test(
    'in the WAL, where the last commit alone may be taken for one that never ended',
    async () => {
      const [last] = killed.appends.slice(-1);
      const commits = commitsOf(killed.wal);
      const lastStart = 32 + (commits.at(-2)! + 1) * FRAME;
      const without = killed.events.slice(0, -last!.events.length);
      const property = fc.asyncProperty(
        flipIn(fc.oneof(fc.nat(31), fc.nat(killed.wal.length - 1))),
        async (flip) => {
          const copy = { ...killed, wal: flipped(killed.wal, flip) };
          const moments = flip.at < lastStart ? [killed.events] : [killed.events, without];
          await expectFoundOrHarmless(copy, moments);
        },
      );
      await fc.assert(property, { numRuns: FLIPS * 2, endOnFailure: true });
    },
    PATIENCE_MS,
  );

  test('a sound copy has no faults', async () => {
    for (const copy of [closed, killed]) {
      const file = newFile();
      layDown(file, copy);
      const store = openSqliteEventStore({ file });
      expect(await expectHonest(store, copy, copy.events)).toBe(false);
      expect(await store.check(new AbortController().signal)).toEqual({
        events: copy.events.length,
        faults: [],
      });
      await store.close();
    }
  });
});

/** The types of the pages that hold the entries of a table or an index. */
const LEAVES = [10, 13];

/** The last event of each stream, as if it had been appended alone. */
function lastOfEach({ streams, events }: CopiedLog): readonly Stored[] {
  return streams.map((stream) => {
    const last = events.filter((event) => event.stream === stream).at(-1)!;
    return { stream, first: last.revision, events: [last] };
  });
}

/** The frames of a WAL that end a transaction. */
function commitsOf(wal: Buffer): readonly number[] {
  const frames = Array.from({ length: (wal.length - 32) / FRAME }, (_, at) => at);
  return frames.filter((at) => wal.readUInt32BE(32 + at * FRAME + 4) !== 0);
}
