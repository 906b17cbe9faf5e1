import { beforeAll, describe, expect, test } from '@jest/globals';
import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import fc from 'fast-check';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { history } from '../../../../test/oracle/histories/histories.js';
import { contents } from '../../test/contents.js';
import { holds, isServing, keep, type Kept } from '../../test/keeping.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { inFolder } from '../../test/running.js';
import { PROJECTIONS, viewFile } from '../index.js';

const S = 's1';
const told = fc.sample(history(), { numRuns: 3, seed: 11 });
const count = told.reduce((sum, events) => sum + events.length, 0);
let store: EventStore;
let expected: unknown;

beforeAll(async () => {
  store = openMemoryEventStore();
  for (const [i, events] of told.entries()) {
    const [first, ...rest] = events.map((event) => storedForm(`${S}${i}`, event));
    await store.append(streamOf(`${S}${i}`), [first!, ...rest], 'no-stream');
  }
});

/** Views of the log in a folder: closed in order, or as they stand when the process is killed. */
async function withViewsAtRest(
  how: 'closed' | 'killed',
  work: (folder: string) => Promise<void>,
): Promise<void> {
  await inFolder((folder) =>
    inFolder(async (copy) => {
      const kept = keep(folder, store);
      await kept.until(holds(count));
      expected = kept.look((db) => contents(db));
      if (how === 'killed') cpSync(folder, copy, { recursive: true });
      await kept.stop();
      if (how === 'closed') cpSync(folder, copy, { recursive: true });
      await work(copy);
    }),
  );
}

/** Starts views on what is there: what they serve is right, at once or after they were built anew. */
async function startOn(folder: string): Promise<{ readonly damaged: boolean }> {
  const kept = keep(folder, store);
  await served(kept);
  const damaged = kept.news.some(({ kind }) => kind === 'damage');
  if (damaged) {
    expect(kept.news.find(({ kind }) => kind === 'serving')).toMatchObject({ served: undefined });
  }
  await kept.stop();
  return { damaged };
}

async function served(kept: Kept): Promise<void> {
  await kept.until((news) => holds(count)(news));
  expect(kept.look((db) => contents(db))).toEqual(expected);
}

function flip(path: string, byte: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

/** Places spread over a file, with a bit of each. */
function places(path: string, howMany: number): readonly (readonly [number, number])[] {
  const { length } = readFileSync(path);
  return Array.from({ length: howMany }, (_, i) => [
    Math.floor(((i + 0.37) * length) / howMany),
    i % 8,
  ]);
}

const file = (folder: string): string => viewFile(folder, PROJECTIONS);

describe('one bit of the views turned round', () => {
  test('anywhere in the file, or in the sums, is found before anything is served', async () => {
    await withViewsAtRest('closed', async (folder) => {
      expect(existsSync(`${file(folder)}-wal`)).toBe(false);
      for (const [suffix, howMany] of [
        ['', 30],
        ['-sums', 6],
      ] as const) {
        for (const [byte, bit] of places(file(folder) + suffix, howMany)) {
          await inFolder(async (copy) => {
            cpSync(folder, copy, { recursive: true });
            flip(file(copy) + suffix, byte, bit);
            expect([suffix, byte, await startOn(copy)]).toEqual([suffix, byte, { damaged: true }]);
          });
        }
      }
    });
  });

  test('in the file or its WAL as a killed process leaves them never serves anything wrong', async () => {
    await withViewsAtRest('killed', async (folder) => {
      for (const suffix of ['', '-wal', '-sums']) {
        for (const [byte, bit] of places(file(folder) + suffix, 10)) {
          await inFolder(async (copy) => {
            cpSync(folder, copy, { recursive: true });
            rmSync(`${file(copy)}-shm`, { force: true });
            flip(file(copy) + suffix, byte, bit);
            await startOn(copy);
          });
        }
      }
    });
  });
});

describe('views that are', () => {
  test.each<readonly [string, (path: string) => void]>([
    [
      'cut to half',
      (path) => {
        truncateSync(path, Math.floor(readFileSync(path).length / 2));
      },
    ],
    [
      'empty',
      (path) => {
        truncateSync(path, 0);
      },
    ],
    [
      'junk',
      (path) => {
        writeFileSync(path, 'x'.repeat(50_000));
      },
    ],
    [
      'without sums',
      (path) => {
        rmSync(`${path}-sums`);
      },
    ],
    [
      'without half of their sums',
      (path) => {
        truncateSync(`${path}-sums`, 80);
      },
    ],
  ])('%s are not served but built anew', async (_, harm) => {
    await withViewsAtRest('closed', async (folder) => {
      harm(file(folder));
      expect(await startOn(folder)).toEqual({ damaged: true });
      expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
    });
  });

  test('those of somebody else, put in their place, are not served', async () => {
    await withViewsAtRest('closed', async (folder) => {
      await inFolder(async (another) => {
        const other = openMemoryEventStore();
        const [first, ...rest] = told[0]!.map((event) => storedForm('other', event));
        await other.append(streamOf('other'), [first!, ...rest], 'no-stream');
        const kept = keep(another, other);
        await kept.until(isServing);
        await kept.stop();
        copyFileSync(file(another), file(folder));
        expect(await startOn(folder)).toEqual({ damaged: true });
      });
    });
  });

  test('left by a killed process go on where they were', async () => {
    await withViewsAtRest('killed', async (folder) => {
      expect(await startOn(folder)).toEqual({ damaged: false });
    });
  });

  test('harmed while they are read are found by the next look, and built anew', async () => {
    await inFolder(async (folder) => {
      const kept = keep(folder, store, { verifyEveryMs: 20 });
      await kept.until(holds(count));
      await kept.stop();
      const again = keep(folder, store, { verifyEveryMs: 20 });
      const harmed = again.served()!.file;
      flip(harmed, 8_000, 3);
      await again.until(({ kind }) => kind === 'damage');
      await again.until(() => ![undefined, harmed].includes(again.served()?.file));
      expect(again.look((db) => contents(db))).toEqual(expected);
      await again.stop();
    });
  });
});
