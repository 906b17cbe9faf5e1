import { afterAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { needsOwnLog, testUnless } from '../../../test/faults/needs.js';
import { apiAt, newKey } from './support/api.js';
import { deskAt, openDesk } from './support/desk.js';
import { wholeLog } from './support/scenes/reads.js';
import { openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const WRITERS = 32;
const READERS = 8;

test('stopped under load, it answers what it took and takes nothing that it does not answer', async () => {
  const folder = lab.folder();
  const server = await lab.startProcess({ folder });
  const { code, path, log } = await openDesk(server.api);
  const said = new Map<string, string>();
  const enough = Promise.withResolvers<undefined>();
  let ended = false;
  const writer = async (): Promise<void> => {
    while (!ended) {
      const key = newKey();
      const answer = await log({}, { key }).catch(() => undefined);
      said.set(key, answer === undefined ? 'cut' : wordOf(answer.status, answer.body));
      if (said.size >= 400) enough.resolve(undefined);
    }
  };
  const reads = new Set<number>();
  const reader = async (): Promise<void> => {
    while (!ended) {
      const answer = await server.api.get(`${path}/board`).catch(() => undefined);
      if (answer !== undefined) reads.add(answer.status);
    }
  };
  const load = [
    ...Array.from({ length: WRITERS }, writer),
    ...Array.from({ length: READERS }, reader),
  ];
  await enough.promise;
  expect(await server.stop()).toBe(0);
  ended = true;
  await Promise.all(load);

  expect([...reads]).toEqual([200]);
  expect(server.complaints()).toEqual([]);
  const again = await lab.startProcess({ folder });
  const stored = new Map<string, number>();
  for (const { metadata } of await wholeLog(again.api)) {
    stored.set(metadata.commandId, (stored.get(metadata.commandId) ?? 0) + 1);
  }
  const words = new Set(said.values());
  for (const [key, word] of said) {
    if (word === 'indeterminate') continue;
    expect([word, stored.get(key) ?? 0]).toEqual([word, word === '201' ? 1 : 0]);
  }
  expect(
    [...words].filter((word) => !['201', 'cut', 'shutting-down', 'indeterminate'].includes(word)),
  ).toEqual([]);
  expect([...said.values()].filter((word) => word === '201').length).toBeGreaterThan(300);
  expect((await deskAt(again.api, code).log()).status).toBe(201);
});

function wordOf(status: number, body: unknown): string {
  if (status === 201) return '201';
  const { type } = body as { readonly type: string };
  return type.replace('urn:sitlog:problem:', '');
}

/** Keeps the thread that writes the log from ever finishing a commit after the first ones. */
const STUCK_LOG = `
import { DatabaseSync } from 'node:sqlite';
import { isMainThread, workerData } from 'node:worker_threads';
const cell = new Int32Array(new SharedArrayBuffer(4));
const { exec } = DatabaseSync.prototype;
let commits = 0;
if (!isMainThread && workerData?.channel !== undefined) {
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'COMMIT' && (commits += 1) > 1) Atomics.wait(cell, 0, 0);
    return exec.call(this, sql);
  };
}`;

testUnless(needsOwnLog)(
  'while a write hangs it refuses new ones and says so, and a second signal ends it at once',
  async () => {
    const launched = lab.launch({ folder: lab.folder(), preload: STUCK_LOG });
    const api = apiAt(await launched.listening);
    const situation = { code: 'T1', name: 'A', mode: 'actual', timeZone: 'UTC' };
    expect((await api.post('/v1/situations', situation)).status).toBe(201);
    const hanging = api.post('/v1/situations', { ...situation, code: 'T2' }).catch(() => 'cut');
    // A second connection, kept alive, over which something can still be asked after the server has stopped listening.
    const metrics = async (): Promise<string> => (await api.get('/metrics')).text;
    while (!/\nsitlog_in_flight 1\n/.test(await metrics()));
    launched.process.kill('SIGTERM');
    while (!launched.printed().includes('"Sitlog stops"')) await pause(5);
    const gone = once(launched.process, 'exit');
    launched.process.kill('SIGTERM');
    expect(await gone).toEqual([1, null]);
    expect(await hanging).toBe('cut');
    expect(launched.printed()).toMatch(/SIGTERM came again: it ends at once/);
  },
);

test('requests of which only a part has come do not hold up the end', async () => {
  const server = await lab.startProcess({ folder: lab.folder() });
  const { port } = new URL(server.url);
  const open = (bytes: string): Socket => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.write(bytes);
    return socket;
  };
  const body = open(
    'POST /v1/situations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
      'Content-Length: 99\r\nExpect: 100-continue\r\n\r\n{"a',
  );
  // The server says that it reads the body.
  await once(body, 'data');
  const halves = [body, open(''), open('GET /v1/log HTTP/1.1\r\nHost: loc')];
  const cuts = halves.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  expect(await server.stop()).toBe(0);
  await Promise.all(cuts);
  expect(server.complaints()).toEqual([]);
});
