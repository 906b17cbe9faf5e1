import { describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { firstBuild, flip, startOn, withViewsAtRest } from '../../test/at-rest.js';
import { inFolder } from '../../test/running.js';

/** Places spread over a file, with a bit of each. */
function places(path: string, howMany: number): readonly (readonly [number, number])[] {
  const { length } = readFileSync(path);
  return Array.from({ length: howMany }, (_, i) => [
    Math.floor(((i + 0.37) * length) / howMany),
    i % 8,
  ]);
}

describe('one bit of the views turned round', () => {
  test('anywhere in the file, or in the sums, is found before anything is served', async () => {
    await withViewsAtRest('closed', async (views) => {
      const { folder } = views;
      expect(existsSync(`${firstBuild(folder)}-wal`)).toBe(false);
      for (const [suffix, howMany] of [
        ['', 30],
        ['-sums', 6],
      ] as const) {
        for (const [byte, bit] of places(firstBuild(folder) + suffix, howMany)) {
          await inFolder(async (copy) => {
            cpSync(folder, copy, { recursive: true });
            flip(firstBuild(copy) + suffix, byte, bit);
            expect([suffix, byte, await startOn(copy, views)]).toEqual([
              suffix,
              byte,
              { damaged: true },
            ]);
          });
        }
      }
    });
  });

  test('in the file or its WAL as a killed process leaves them never serves anything wrong', async () => {
    await withViewsAtRest('killed', async (views) => {
      const { folder } = views;
      for (const suffix of ['', '-wal', '-sums']) {
        for (const [byte, bit] of places(firstBuild(folder) + suffix, 10)) {
          await inFolder(async (copy) => {
            cpSync(folder, copy, { recursive: true });
            rmSync(`${firstBuild(copy)}-shm`, { force: true });
            flip(firstBuild(copy) + suffix, byte, bit);
            await startOn(copy, views);
          });
        }
      }
    });
  });
});
