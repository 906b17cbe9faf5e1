import { afterAll, expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failAt, failingSync } from '../../../../../test/faults/failing-sync.js';
import { testUnless } from '../../../../../test/faults/needs.js';
import { all, idsOf } from '../../conformance/support/events.js';
import { openSqliteEventStore } from '../sqlite-event-store.js';
import { temporaryLog } from '../testing/temporary-log.js';

const ROUNDS = '4';
const WRITER = fileURLToPath(new URL('../testing/limited-writer.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'sitlog-sync-'));
const shim = failingSync(folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Report {
  readonly acknowledged: readonly string[];
  readonly uncertain: readonly { readonly id: string; readonly code: string }[];
  readonly later: readonly { readonly id: string; readonly code: string }[];
  readonly failure?: string;
}

interface Run {
  /** The file whose sync has failed; undefined when there were fewer syncs. */
  readonly fired: boolean;
  /** Undefined when the log could not be opened. */
  readonly report: Report | undefined;
  readonly words: string;
}

/** Runs a writer whose n-th sync of the log or its WAL fails. */
function runFailing(library: string, file: string, at: number): Run {
  const mark = join(folder, `fired-${at}`);
  const env = { ...process.env, ...failAt(at, { library, path: 'log.sqlite', mark }) };
  const run = spawnSync(process.execPath, [WRITER, file, ROUNDS], { env, encoding: 'utf8' });
  const report = run.status === 0 ? (JSON.parse(run.stdout) as Report) : undefined;
  return { fired: existsSync(mark), report, words: run.stderr };
}

const nothing: Report = { acknowledged: [], uncertain: [], later: [] };

/** Opened without the fault, the log holds what was acknowledged; what was uncertain is stored once by a retry. */
async function expectSettled(file: string, { acknowledged, uncertain }: Report): Promise<void> {
  const store = openSqliteEventStore({ file });
  expect(idsOf(await all(store.readAll()))).toEqual(expect.arrayContaining([...acknowledged]));
  for (const { id } of uncertain) {
    const event = { id, type: 'entry.logged', data: 'x'.repeat(3_000), metadata: null };
    expect((await store.append(id, [event], 'no-stream')).revision).toBe(0);
  }
  const ids = idsOf(await all(store.readAll()));
  expect(ids.toSorted()).toEqual([...acknowledged, ...uncertain.map(({ id }) => id)].toSorted());
  expect(await store.check(new AbortController().signal)).toMatchObject({ faults: [] });
  await store.close();
}

testUnless('missing' in shim ? shim.missing : undefined)(
  'whichever sync fails: nothing acknowledged is lost, the rest is uncertain and stored once by a retry',
  async () => {
    const library = 'library' in shim ? shim.library : '';
    const poisoned: number[] = [];
    for (let at = 1; ; at += 1) {
      const { file, remove } = await temporaryLog();
      const { fired, report, words } = runFailing(library, file, at);
      if (report === undefined) expect(words).toContain('cannot open the log');
      const { uncertain, later, failure } = report ?? nothing;
      if (failure !== undefined) {
        poisoned.push(at);
        expect(new Set(uncertain.map(({ code }) => code))).toEqual(new Set(['append-uncertain']));
        expect(later.map(({ code }) => code)).toEqual(['store-unavailable']);
        expect(failure).toContain('until a restart');
      }
      await expectSettled(file, report ?? nothing);
      await remove();
      if (!fired) break;
    }
    // Each round is a commit, and each commit a sync; the others open and close the log.
    expect(poisoned.length).toBeGreaterThanOrEqual(Number(ROUNDS));
  },
  120_000,
);
