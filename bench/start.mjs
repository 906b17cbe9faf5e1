// npm run bench:start: how long a server takes to start on a log of many events, with its views and without.
//   -- --events 100000 --situations 10     size of the history
//   -- --url esdb://…                      on an EventStoreDB instead of the embedded log, under a prefix of its own
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  openEventStoreDb,
  openSqliteEventStore,
} from '../dist/apps/server/libs/event-store/src/index.js';
import { entry } from './case.mjs';
import { codesOf, fill } from './history.mjs';
import { running } from './processes.mjs';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    situations: { type: 'string', default: '10' },
    url: { type: 'string' },
  },
});
const EVENTS = Number(values.events);
const CODES = codesOf(Number(values.situations));
const PATIENCE_MS = 600_000;
const LOOK_MS = 20;
const AIM_MS = 3_000;

const folder = mkdtempSync(join(tmpdir(), 'sitlog-start-'));
const prefix = `bench-${Date.now()}-`;
const env =
  values.url === undefined
    ? { EVENTSTOREDB_URL: '' }
    : { EVENTSTOREDB_URL: values.url, SITLOG_STREAM_PREFIX: prefix };

async function openLog() {
  return values.url === undefined
    ? openSqliteEventStore({ file: join(folder, 'log.sqlite') })
    : await openEventStoreDb({ url: values.url, prefix });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const BOARD = `/v1/situations/${CODES[0]}/board`;

async function answered(url, path, init) {
  try {
    const answer = await fetch(url + path, { ...init, signal: AbortSignal.timeout(30_000) });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: '' };
  }
}

/** Milliseconds since the process began until a call is answered with a status. */
async function firstAnswer(began, wanted, call) {
  for (;;) {
    const answer = await call();
    if (answer.status === wanted) return performance.now() - began;
    if (performance.now() - began > PATIENCE_MS) throw new Error(`No ${wanted}: ${answer.body}`);
    await pause(LOOK_MS);
  }
}

function write(url) {
  return answered(url, `/v1/situations/${CODES[0]}/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(entry(1)),
  });
}

/** What health says while the views are built: how many different numbers of events, and percents. */
async function watchHealth(url, state) {
  while (!state.over) {
    const { body } = await answered(url, '/health/ready');
    const { progress, failure, parked } = body === '' ? {} : JSON.parse(body).views;
    if (progress !== undefined) state.seen.push(progress);
    state.failure = failure;
    state.parked = parked?.length;
    await pause(200);
  }
}

/** Starts a server on the folder, and measures when it does what. */
async function start() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const server = running(fileURLToPath(new URL('../tools/start.mjs', import.meta.url)), {
    ...env,
    PORT: String(port),
    HOST: '127.0.0.1',
    SITLOG_DATA: folder,
    SITLOG_SAMPLE: 'off',
    SITLOG_LOG_LEVEL: 'warn',
  });
  const state = { over: false, seen: [], failure: null, parked: 0 };
  const watching = watchHealth(url, state);
  try {
    const [live, written, read] = await Promise.all([
      firstAnswer(began, 200, () => answered(url, '/health/live')),
      firstAnswer(began, 201, () => write(url)),
      firstAnswer(began, 200, () => answered(url, BOARD)),
    ]);
    const { body } = await answered(url, '/metrics');
    const [, memory] = /^process_resident_memory_bytes (\S+)/m.exec(body) ?? [];
    return { live, written, read, memory: Number(memory), ...state };
  } finally {
    state.over = true;
    await watching;
    await server.stop();
  }
}

const files = (begin) => readdirSync(folder).filter((name) => name.startsWith(begin));
const bytes = (begin) =>
  files(begin).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (count) => `${(count / 1e6).toFixed(0)} MB`;

function progressSeen({ seen }) {
  if (seen.length === 0) return 'none';
  const [first, last] = [seen[0], seen.at(-1)];
  const word = ({ events, percent }) =>
    `${events.toLocaleString('en')}${percent === undefined ? '' : ` (${percent} %)`}`;
  return `${word(first)} to ${word(last)}, seen ${seen.length} times`;
}

function report({ size, fillMs, runs, sizes }) {
  const store = values.url === undefined ? 'the embedded log' : 'EventStoreDB';
  console.log(
    `${size.events.toLocaleString('en')} events (${megabytes(size.bytes)}) in ${CODES.length} situations, ${store}; ` +
      `put there in ${seconds(fillMs)}; ${process.version}, ${availableParallelism()} cores ` +
      `(${cpus()[0]?.model.trim()}), load ${loadavg()[0].toFixed(1)}\n`,
  );
  const row = (name, of) => `| ${name} | ${runs.map(of).join(' | ')} |`;
  console.log('| since the process began | first start | views there | views deleted |');
  console.log('| --- | --- | --- | --- |');
  console.log(row('it answers', ({ live }) => seconds(live)));
  console.log(row('a write is answered 201', ({ written }) => seconds(written)));
  console.log(row('the board is answered 200', ({ read }) => seconds(read)));
  console.log(row('progress in health, events', progressSeen));
  console.log(row('parked events', ({ parked }) => parked));
  console.log(row('memory then', ({ memory }) => megabytes(memory)));
  const log = values.url === undefined ? `Log ${megabytes(sizes.log)}, views` : 'Views';
  console.log(`\n${log} ${megabytes(sizes.views)}.`);
  const { read } = runs[1];
  console.log(
    `Board after a start with views: ${seconds(read)}; aim ${seconds(AIM_MS)}: ${read <= AIM_MS ? 'met' : 'missed'}.`,
  );
}

try {
  const store = await openLog();
  const began = performance.now();
  const size = await fill(store, { events: EVENTS, codes: CODES });
  await store.close();
  const fillMs = performance.now() - began;
  const runs = [await start(), await start()];
  const sizes = { log: bytes('log.sqlite'), views: bytes('views-') };
  for (const name of files('views-')) rmSync(join(folder, name));
  runs.push(await start());
  report({ size, fillMs, runs, sizes });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
