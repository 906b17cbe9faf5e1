import { afterAll, describe, expect, test } from '@jest/globals';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { apiAt, newKey } from './support/api.js';
import { deskAt, entryBody, openDesk } from './support/desk.js';
import { logHead, wholeLog } from './support/scenes/reads.js';
import { IS_EMBEDDED, openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

interface Ready {
  readonly status: string;
  readonly writes: { readonly ok: boolean };
  readonly views: {
    readonly state: string;
    readonly events: number;
    readonly progress?: {
      readonly events: number;
      readonly head: string;
      readonly percent: number;
    };
  };
}

describe('what the server logs', () => {
  test('one line for each write and each refusal, by the id that the answer carries', async () => {
    const server = await lab.startProcess({ folder: lab.folder() });
    const desk = await openDesk(server.api);
    const logged = await desk.log();
    const missing = await server.api.get<{ instance: string }>('/v1/situations/NONE/board');
    const read = await server.api.get(`${desk.path}/board`, { atLeast: logged.body.position });
    expect(read.status).toBe(200);
    await server.stop();
    const lineOf = (answer: { headers: Headers }) =>
      server.logged().find((line) => line['requestId'] === answer.headers.get('x-request-id'));
    expect(lineOf(logged)).toMatchObject({
      level: 'info',
      method: 'POST',
      route: '/v1/situations/:code/entries',
      status: 201,
      situation: desk.code,
      ms: expect.any(Number),
    });
    expect(lineOf(missing)).toMatchObject({ status: 404, problem: 'unknown-situation' });
    expect(missing.headers.get('x-request-id')).toBe(missing.body.instance);
    expect(lineOf(read)).toBeUndefined();
    expect(server.logged().map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['Sitlog starts', 'store connected', 'views built', 'Sitlog stops']),
    );
    expect(server.complaints()).toEqual([]);
  });

  test('nothing of what is in bodies, addresses, queries and headers, even at its most talkative', async () => {
    const env = { SITLOG_LOG_LEVEL: 'trace' };
    const server = await lab.startProcess({ folder: lab.folder(), env });
    const { api } = server;
    const desk = await openDesk(api, { name: 'canary-name' });
    const key = newKey();
    const options = { key, operator: 'canary-operator' };
    await desk.log({ headline: 'canary-headline', narrative: 'canary-text' }, options);
    await desk.log({ headline: 'canary-other' }, options);
    await desk.log({ mode: 'canary-mode' });
    await api.get(`${desk.path}/entries`, { q: 'canary-query', kind: 'canary-kind' });
    await api.get('/canary-path/canary-more');
    await api.get('/v1/situations/canary-code/board');
    await api.send('/v1/log', { headers: { authorization: 'canary-token', cookie: 'canary=1' } });
    await api.send('/v1/log', { headers: { 'x-request-id': 'canary id with blanks' } });
    await api.send(`${desk.path}/entries`, { method: 'POST', body: 'canary-raw' });
    await api.send('/v1/log', { headers: { 'x-request-id': 'token.of-the_client~1' } });
    await server.stop();
    expect(server.printed()).not.toMatch(/canary/i);
    expect(server.printed()).not.toContain(key);
    expect(server.logged()).toContainEqual(
      expect.objectContaining({ clientRequestId: 'token.of-the_client~1' }),
    );
  });

  test('lines for people where SITLOG_LOG=text', async () => {
    const server = await lab.startProcess({ folder: lab.folder(), env: { SITLOG_LOG: 'text' } });
    await server.stop();
    expect(server.printed()).toMatch(/^\d\d:\d\d:\d\d\.\d{3} Sitlog listens at http:\S+ \(API/m);
  });
});

test('counts and times what it does, by patterns of routes and never by addresses', async () => {
  const server = await lab.startProcess({ folder: lab.folder() });
  const desk = await openDesk(server.api);
  await desk.log();
  await server.api.get('/nowhere/at/all');
  const { text, headers } = await server.api.get('/metrics');
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const head = await logHead(server.api);
  expect(text).toContain(`\nsitlog_log_head_position ${String(head)}\n`);
  expect(text).toContain('\nsitlog_store_state{state="connected"} 1\n');
  const { length: events } = await wholeLog(server.api);
  expect(text).toContain(`\nsitlog_appends_total{outcome="stored"} ${events}\n`);
  expect(text).toMatch(
    /sitlog_http_request_seconds_count\{method="POST",route="\/v1\/situations\/:code\/entries",status="201"\} 1\n/,
  );
  expect(text).toMatch(/\{method="GET",route="unknown",status="404"\}/);
  expect(text).toMatch(/\nsitlog_disk_free_bytes \d+\n/);
  expect(text).toMatch(/\nnodejs_eventloop_lag_p99_seconds /);
  expect(text).not.toMatch(new RegExp(`nowhere|${desk.code}\\b`));
});

/** Slows the thread of the views down, so that a build can be looked at. */
const SLOW_VIEWS = `
import { DatabaseSync } from 'node:sqlite';
import { isMainThread, workerData } from 'node:worker_threads';
const cell = new Int32Array(new SharedArrayBuffer(4));
const { exec } = DatabaseSync.prototype;
if (!isMainThread && workerData?.folder !== undefined) {
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'COMMIT') Atomics.wait(cell, 0, 0, 150);
    return exec.call(this, sql);
  };
}`;
const ENTRIES = 2_500;

test('views that were deleted are built anew while the log takes writes, and health tells how far they are', async () => {
  const folder = lab.folder();
  const first = await lab.startProcess({ folder });
  const { code, log } = await openDesk(first.api);
  for (let n = 0; n < ENTRIES; n += 100) {
    await Promise.all(Array.from({ length: 100 }, () => log()));
  }
  const { length: before } = await wholeLog(first.api);
  await first.stop();
  for (const name of readdirSync(folder).filter((one) => one.startsWith('views-'))) {
    rmSync(join(folder, name));
  }

  const api = apiAt(await lab.launch({ folder, preload: SLOW_VIEWS }).listening);
  const desk = deskAt(api, code);
  const taken: number[] = [];
  let written = 0;
  while (!(await api.get<Ready>('/health/ready')).body.writes.ok);
  for (;;) {
    const { status, body } = await api.get<Ready>('/health/ready');
    if (status === 200) break;
    expect(body).toMatchObject({ reads: { ok: false }, writes: { ok: true } });
    expect(body.views.state).toBe('building');
    taken.push(body.views.progress?.events ?? -1);
    expect(body.views.progress?.head).toBe(await logHead(api));
    // How many events lie before a position can be told only where positions are dense.
    if (IS_EMBEDDED) {
      expect(body.views.progress?.percent).toBeLessThan(100);
      expect(Number(body.views.progress?.head)).toBe(before + written);
    }
    expect((await desk.log(entryBody())).status).toBe(201);
    written += 1;
  }
  expect(written).toBeGreaterThan(0);
  expect(taken).toEqual(taken.toSorted((a, b) => a - b));
  expect(taken.at(-1)).toBeGreaterThan(0);
  const atLeast = (await logHead(api)) ?? undefined;
  expect((await api.get(`${desk.path}/entries`, { limit: 1, atLeast })).status).toBe(200);
  const { body } = await api.get<{ entries: number }>(desk.path);
  expect(body.entries).toBe(ENTRIES + written);
  expect(await wholeLog(api)).toHaveLength(before + written);
});
