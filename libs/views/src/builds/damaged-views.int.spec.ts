import { describe, expect, test } from '@jest/globals';
import { openMemoryEventStore } from '@sitlog/event-store';
import fc from 'fast-check';
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { history } from '../../../../test/oracle/histories/histories.js';
import { firstBuild, flip, startOn, withViewsAtRest } from '../../test/at-rest.js';
import { contents } from '../../test/contents.js';
import { isServing, keep } from '../../test/keeping.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { inFolder } from '../../test/running.js';

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
    await withViewsAtRest('closed', async (views) => {
      const { folder } = views;
      harm(firstBuild(folder));
      expect(await startOn(folder, views)).toEqual({ damaged: true });
      expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
    });
  });

  test('those of somebody else, put in their place, are not served', async () => {
    await withViewsAtRest('closed', async (views) => {
      const { folder } = views;
      await inFolder(async (another) => {
        const other = openMemoryEventStore();
        const [some] = fc.sample(history(), { numRuns: 1, seed: 11 });
        const [first, ...rest] = some!.map((event) => storedForm('other', event));
        await other.append(streamOf('other'), [first!, ...rest], 'no-stream');
        const kept = keep(another, other);
        await kept.until(isServing);
        await kept.stop();
        copyFileSync(firstBuild(another), firstBuild(folder));
        expect(await startOn(folder, views)).toEqual({ damaged: true });
      });
    });
  });

  test('left by a killed process go on where they were', async () => {
    await withViewsAtRest('killed', async (views) => {
      expect(await startOn(views.folder, views)).toEqual({ damaged: false });
    });
  });

  test('harmed while they are read are found by the next look, and built anew', async () => {
    await withViewsAtRest('closed', async ({ folder, store, held }) => {
      const kept = keep(folder, store, { verifyEveryMs: 20 });
      const harmed = kept.served()!.file;
      flip(harmed, 8_000, 3);
      await kept.until(({ kind }) => kind === 'damage');
      await kept.until(() => ![undefined, harmed].includes(kept.served()?.file));
      expect(kept.look((db) => contents(db))).toEqual(held);
      await kept.stop();
    });
  });
});
