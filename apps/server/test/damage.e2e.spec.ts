import { openDatabase } from '@sitlog/platform';
import { afterAll, expect } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsOwnLog, testUnless } from '../../../test/faults/needs.js';
import { type Api, apiAt } from './support/api.js';
import { deskAt, openDesk } from './support/desk.js';
import { board } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { type Lab, openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

interface Health {
  readonly status: string;
  readonly log: {
    readonly check: {
      readonly state: string;
      readonly events: number | null;
      readonly faults: readonly { readonly position: string | null; readonly reason: string }[];
    };
  };
}

/** What health says once the log has been checked. */
async function checked(api: Api): Promise<{ readonly status: number; readonly body: Health }> {
  for (;;) {
    const health = await api.get<Health>('/health/ready');
    if (health.body.log.check.state !== 'running') return health;
  }
}

/** Puts everything into the log's one file: the last connection to close does it. */
function foldWal(folder: string): void {
  const file = join(folder, 'log.sqlite');
  openDatabase(file).close();
  expect(existsSync(`${file}-wal`)).toBe(false);
}

/** A folder with ten entries, the server stopped; the sixth has `Needle` in its headline. */
async function tenEntries(on: Lab): Promise<{ readonly folder: string; readonly code: string }> {
  const folder = on.folder();
  const server = await on.startProcess({ folder });
  const { code, log } = await openDesk(server.api);
  for (let n = 0; n < 10; n += 1) await log({ headline: n === 5 ? 'Needle' : `Entry ${n}` });
  const health = await checked(server.api);
  expect(health).toMatchObject({ status: 200, body: { log: { check: { faults: [] } } } });
  expect(await server.stop()).toBe(0);
  foldWal(folder);
  return { folder, code };
}

testUnless(needsOwnLog)(
  'a flipped byte is found: it is not served, writes are refused, other reads go on',
  async () => {
    const { folder, code } = await tenEntries(lab);
    const file = join(folder, 'log.sqlite');
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('Needle')] = 'n'.charCodeAt(0);
    writeFileSync(file, bytes);
    const { listening, printed } = lab.launch({ folder });
    const api = apiAt(await listening);

    const health = await checked(api);
    expect(health.status).toBe(503);
    const { text } = await api.get('/metrics');
    expect(text).toContain('\nsitlog_log_check{state="damaged"} 1\n');
    expect(printed()).toContain('"msg":"the log is damaged, see /health/ready"');
    expect(health.body.log.check).toMatchObject({ state: 'damaged' });
    const position = health.body.log.check.faults[0]!.position!;
    expect(health.body.log.check.faults).toEqual([
      { position, reason: expect.stringContaining('not what was written') },
    ]);
    const before = await api.get<{ events: unknown[] }>('/v1/log', { limit: Number(position) - 1 });
    expect(before.body.events).toHaveLength(Number(position) - 1);
    expectProblem(await api.get('/v1/log', { limit: 1000 }), { status: 500, code: 'log-damaged' });
    expect((await api.get('/v1/log', { after: position })).status).toBe(200);
    expect((await board(api, code)).status).toBe(200);
    expectProblem(await deskAt(api, code).log(), { status: 500, code: 'log-damaged' });
  },
);
