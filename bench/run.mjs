// Measures the server beside the bare framework and the engine alone, in one run: compare the ratios, not the figures.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../dist/apps/server/libs/event-store/src/index.js';

const ENTRIES = Number(process.env.ENTRIES ?? 10_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'sitlog-bench-'));

function start(script, env = {}) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const port = /127\.0\.0\.1:(\d+)/.exec(String(text))?.[1];
      if (port !== undefined) resolve({ child, port });
    });
    child.once('exit', () => reject(new Error(`${script} did not start`)));
  });
}

function stop({ child }) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

function load(port, path, count) {
  const child = spawn(process.execPath, ['bench/client.mjs', port, path, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.once('exit', () => resolve(JSON.parse(text)));
  });
}

async function send(port, method, path, body) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function prepare(port) {
  const at = '/v1/situations/TST';
  const situation = { code: 'TST', name: 'Bench', mode: 'actual', timeZone: 'UTC' };
  await send(port, 'POST', '/v1/situations', situation);
  const source = { name: 'A source', type: 'media', reliability: 'B' };
  await send(port, 'PUT', `${at}/sources/src-paper`, source);
  for (let n = 0; n < 20; n += 1) await send(port, 'PUT', `${at}/sources/src-${n}`, source);
  await send(port, 'PUT', `${at}/places/pl-east`, { name: 'East', precision: 2 });
  await send(port, 'PUT', `${at}/subjects/ea`, { name: 'East', type: 'area' });
}

async function serverRound(round) {
  const data = join(folder, `server-${round}`);
  const server = await start('tools/start.mjs', {
    PORT: '0',
    SITLOG_DATA: data,
    SITLOG_SAMPLE: 'off',
  });
  await prepare(server.port);
  const written = await load(server.port, '/v1/situations/TST/entries', ENTRIES);
  const lag = await viewsLag(server.port);
  const board = await boardTimes(server.port);
  await stop(server);
  return { ...written, lag, board, data };
}

async function viewsLag(port) {
  const began = performance.now();
  for (;;) {
    const health = await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json();
    if (health.views.position === health.log.head) return performance.now() - began;
  }
}

async function boardTimes(port) {
  const times = [];
  for (let n = 0; n < 200; n += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + n * 2_400_000).toISOString();
    const began = performance.now();
    await (await fetch(`http://127.0.0.1:${port}/v1/situations/TST/board?validAt=${at}`)).text();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: times[100], p99: times[197] };
}

async function bareRound() {
  const bare = await start('bench/bare.mjs');
  const result = await load(bare.port, '/entries', ENTRIES);
  await stop(bare);
  return result;
}

async function engineRound(round, batch) {
  const store = openSqliteEventStore({ file: join(folder, `engine-${round}-${batch}.sqlite`) });
  const filler = 'x'.repeat(1_400);
  const events = () =>
    Array.from({ length: batch }, () => ({
      id: randomUUID(),
      type: 'bench.event',
      data: { filler },
      metadata: {},
    }));
  let next = 0;
  const appends = Math.ceil(ENTRIES / batch);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 64 }, async (_, stream) => {
      for (let revision = -1; next < appends; revision += batch) {
        next += 1;
        await store.append(`s-${stream}`, events(), revision === -1 ? 'no-stream' : revision);
      }
    }),
  );
  const perSecond = (next * batch) / ((performance.now() - began) / 1000);
  await store.close();
  return perSecond;
}

async function startTimes(data) {
  const timed = async () => {
    const began = performance.now();
    const server = await start('tools/start.mjs', {
      PORT: '0',
      SITLOG_DATA: data,
      SITLOG_SAMPLE: 'off',
    });
    const listening = performance.now() - began;
    await viewsBuilt(server.port);
    const built = performance.now() - began;
    await stop(server);
    return { listening, built };
  };
  const warm = await timed();
  for (const suffix of ['', '-shm', '-wal']) {
    rmSync(join(data, `views-situations1-entries1-accounts1-commands1.sqlite${suffix}`), {
      force: true,
    });
  }
  return { warm, rebuilt: await timed() };
}

async function viewsBuilt(port) {
  while (!(await fetch(`http://127.0.0.1:${port}/health/ready`)).ok);
}

const best = { server: undefined, bare: undefined, engine: 0, engineBatched: 0 };
for (let round = 0; round < ROUNDS; round += 1) {
  const server = await serverRound(round);
  const bare = await bareRound();
  if (server.perSecond > (best.server?.perSecond ?? 0)) best.server = server;
  if (bare.perSecond > (best.bare?.perSecond ?? 0)) best.bare = bare;
  best.engine = Math.max(best.engine, await engineRound(round, 1));
  best.engineBatched = Math.max(best.engineBatched, await engineRound(round, 64));
  if (server.errors > 0) throw new Error(`${server.errors} of ${ENTRIES} entries failed`);
}
const { server, bare, engine, engineBatched } = best;
const starts = await startTimes(server.data);
const ms = (value) => `${value.toFixed(1)} ms`;
const rows = [
  ['entries over HTTP, 64 connections', Math.round(server.perSecond), 1],
  ['bare framework, same requests', Math.round(bare.perSecond), bare.perSecond / server.perSecond],
  ['engine alone, 64 appends at a time', Math.round(engine), engine / server.perSecond],
  [
    'engine alone, batches of 64 events',
    Math.round(engineBatched),
    engineBatched / server.perSecond,
  ],
];
process.stdout.write(`Best of ${ROUNDS} rounds, ${ENTRIES} each\n`);
for (const [what, perSecond, ratio] of rows) {
  process.stdout.write(
    `${what.padEnd(40)}${String(perSecond).padStart(8)}/s  x${ratio.toFixed(2)}\n`,
  );
}
process.stdout.write(
  `latency of an entry: p50 ${ms(server.p50)}, p99 ${ms(server.p99)}; errors ${server.errors}\n`,
);
process.stdout.write(`views caught up ${ms(server.lag)} after the last receipt\n`);
process.stdout.write(
  `board over ${ENTRIES} entries: p50 ${ms(server.board.p50)}, p99 ${ms(server.board.p99)}\n`,
);
process.stdout.write(
  `start on ${ENTRIES} entries: listens after ${ms(starts.warm.listening)}; views deleted: rebuilt after ${ms(starts.rebuilt.built)}\n`,
);
rmSync(folder, { recursive: true });
