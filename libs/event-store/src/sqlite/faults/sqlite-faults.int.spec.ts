import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '@sitlog/platform';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { all, idsOf } from '../../conformance/support/events.js';
import { openSqliteEventStore } from '../sqlite-event-store.js';
import { temporaryLog } from '../testing/temporary-log.js';

let log: Awaited<ReturnType<typeof temporaryLog>>;

beforeEach(async () => {
  log = await temporaryLog();
});

afterEach(async () => {
  await log.remove();
});

const script = (name: string) => fileURLToPath(new URL(`../testing/${name}`, import.meta.url));

test('kill -9 loses no acknowledged event and leaves no hole, five times over', async () => {
  const acknowledged: string[] = [];
  for (const lines of [2, 40, 100, 400, 700]) {
    acknowledged.push(...(await writeUntilKilled(lines)));
    const store = openSqliteEventStore({ file: log.file });
    const events = await all(store.readAll());
    await store.close();
    const stored = events.map(({ position, id }) => `${String(position)} ${id}`);
    expect(acknowledged.filter((line) => !stored.includes(line))).toEqual([]);
    expect(events.map(({ position }) => position)).toEqual(events.map((_, at) => BigInt(at + 1)));
    expect(events.length % 2).toBe(0);
    const database = openDatabase(log.file);
    expect(database.pragma('integrity_check')).toBe('ok');
    database.close();
  }
});

async function writeUntilKilled(lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [script('killed-writer.ts'), log.file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const seen: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    seen.push(line);
    if (seen.length === lines) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return seen;
}

interface Report {
  readonly acknowledged: readonly string[];
  readonly uncertain: readonly { readonly id: string; readonly code: string }[];
  readonly later: readonly { readonly id: string; readonly code: string }[];
  readonly readable: number;
  readonly failure: string;
}

// A real failed write: beyond the limit the kernel answers EFBIG, SQLite SQLITE_IOERR_WRITE.
const testWithLimits = process.platform === 'win32' ? test.skip : test;
testWithLimits(
  'a failed write ends the writer, and a retry after the restart settles it',
  async () => {
    const command = 'ulimit -f 400 && exec "$0" "$@"';
    const args = ['-c', command, process.execPath, script('limited-writer.ts'), log.file];
    const report = JSON.parse((await promisify(execFile)('sh', args)).stdout) as Report;
    expect(report.acknowledged.length).toBeGreaterThan(5);
    expect(report.uncertain).toHaveLength(5);
    expect(new Set(report.uncertain.map(({ code }) => code))).toEqual(
      new Set(['append-uncertain']),
    );
    expect(report.later.map(({ code }) => code)).toEqual(['store-unavailable']);
    expect(report.readable).toBe(report.acknowledged.length);
    expect(report.failure).toContain('until a restart');

    const store = openSqliteEventStore({ file: log.file });
    expect(idsOf(await all(store.readAll()))).toEqual(
      expect.arrayContaining([...report.acknowledged]),
    );
    for (const { id } of report.uncertain) {
      const event = { id, type: 'entry.logged', data: 'x'.repeat(3_000), metadata: null };
      expect((await store.append(id, [event], 'no-stream')).revision).toBe(0);
    }
    const ids = idsOf(await all(store.readAll()));
    await store.close();
    expect(ids).toHaveLength(report.acknowledged.length + report.uncertain.length);
    expect(new Set(ids).size).toBe(ids.length);
  },
);
