// npm run bench: the built server under load, beside a bare Nest application and the engine alone on the same machine.
// BENCH_ENTRIES (10000) and BENCH_CONNECTIONS (64) change its size; no part of it runs for more than a minute or two.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { entry, momentAt, registers } from './case.mjs';
import { listening, result } from './processes.mjs';

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 10_000);
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 64);
const WARM_UP = 1_000;
const READS = 400;
const SECONDS = 120;
const CODE = 'BENCH';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const LOAD = here('load.mjs');
const folder = mkdtempSync(join(tmpdir(), 'sitlog-bench-'));
const server = () =>
  listening(here('../tools/start.mjs'), {
    PORT: '0',
    HOST: '127.0.0.1',
    SITLOG_DATA: folder,
    SITLOG_SAMPLE: 'off',
  });

async function write(url, method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

async function open(url, code) {
  const situation = { code, name: `Load ${code}`, mode: 'actual', timeZone: 'Asia/Damascus' };
  await write(url, 'POST', '/v1/situations', situation);
  for (const [item, body] of Object.entries(registers())) {
    await write(url, 'PUT', `/v1/situations/${code}/${item}`, body);
  }
}

const entriesOf = (code) => `/v1/situations/${code}/entries`;

function load(url, path, count) {
  return result(LOAD, { url, path, count, connections: CONNECTIONS, seconds: SECONDS });
}

function reads(url, paths) {
  return result(LOAD, { url, paths, count: READS, connections: 1, seconds: SECONDS });
}

/** Milliseconds until the views hold a position of the log. */
async function untilShown(url, position) {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${url}${entriesOf(CODE)}?limit=1&atLeast=${position}`);
    await answer.text();
    if (answer.ok) return performance.now() - began;
    if (performance.now() - began > SECONDS * 1000) throw new Error('The views never caught up.');
  }
}

/** Milliseconds until reads and writes are served. */
async function untilReady(url) {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/health/ready`);
    const { views } = await answer.json();
    if (answer.ok) return { ms: performance.now() - began, events: views.events };
    await pause(10);
  }
}

function boardPaths(revision) {
  const board = `/v1/situations/${CODE}/board`;
  const past = Array.from({ length: 97 }, (_, i) => {
    const known = Math.floor((revision * ((i * 37) % 97)) / 97);
    return `${board}?validAt=${momentAt(((i * 61) % 97) / 97)}&knownAt=rev:${known}`;
  });
  return { now: [board], past };
}

const files = (start) => readdirSync(folder).filter((name) => name.startsWith(start));
const megabytes = (start) =>
  files(start).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;

const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const perSecond = (value) => Math.round(value).toLocaleString('en');
const ratio = (value, to) => `${(value / to).toFixed(2)}`;

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]),
    );
    console.log(cells.join('   ').trimEnd());
  }
}

async function measured() {
  const bare = await listening(here('bare-app.mjs'));
  await load(bare.url, '/entries', WARM_UP);
  const bareLoad = await load(bare.url, '/entries', ENTRIES);
  await bare.stop();

  let sitlog = await server();
  const { url } = sitlog;
  await open(url, 'WARM');
  await open(url, CODE);
  await load(url, entriesOf('WARM'), WARM_UP);
  const logged = await load(url, entriesOf(CODE), ENTRIES);
  const { position, revision } = JSON.parse(logged.last);
  const lagMs = await untilShown(url, position);
  const shown = await (await fetch(`${url}/v1/situations/${CODE}`)).json();
  const paths = boardPaths(revision);
  await reads(url, paths.past);
  const board = { now: await reads(url, paths.now), past: await reads(url, paths.past) };
  const timeline = await reads(url, [`${entriesOf(CODE)}?order=happened&direction=descending`]);
  const after = await (await fetch(`${url}/v1/log?after=${Number(position) - 1}&limit=1`)).json();
  await sitlog.stop();

  sitlog = await server();
  const started = { startMs: sitlog.startMs, ...(await untilReady(sitlog.url)) };
  await sitlog.stop();

  const sizes = { log: megabytes('log.sqlite'), views: megabytes('views-') };
  for (const name of files('views-')) rmSync(join(folder, name));
  sitlog = await server();
  const rebuilt = { startMs: sitlog.startMs, ...(await untilReady(sitlog.url)) };
  await sitlog.stop();

  const engine = await result(here('engine.mjs'), {
    file: join(folder, 'engine.sqlite'),
    event: after.events[0],
    singles: ENTRIES,
    batches: Math.ceil(ENTRIES / 32),
    writers: CONNECTIONS,
    batchSize: 64,
  });
  return {
    bareLoad,
    logged,
    lagMs,
    shown,
    board,
    timeline,
    started,
    rebuilt,
    sizes,
    engine,
    event: after.events[0],
  };
}

try {
  const body = Buffer.byteLength(JSON.stringify(entry(1)));
  const m = await measured();
  const stored = Buffer.byteLength(JSON.stringify([m.event.data, m.event.metadata]));
  console.log(
    `${ENTRIES} entries of ${body} bytes (stored: ${stored}) over ${CONNECTIONS} connections; ` +
      `${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0].toFixed(1)}\n`,
  );
  const line = (name, { perSecond: rate, p50, p99, errors }) => [
    name,
    perSecond(rate),
    ratio(rate, m.bareLoad.perSecond),
    p50 === undefined ? '' : ms(p50),
    p99 === undefined ? '' : ms(p99),
    errors === undefined ? '' : String(errors),
  ];
  table([
    ['', 'a second', 'to bare Nest', 'p50', 'p99', 'errors'],
    line('Sitlog, entries over HTTP', m.logged),
    line('bare Nest on Fastify, the same requests', m.bareLoad),
    line(`the engine alone, ${CONNECTIONS} appends at once`, { perSecond: m.engine.single }),
    line('the engine alone, batches of 64 events', { perSecond: m.engine.batched }),
  ]);
  console.log('');
  const read = (name, { p50, p99, errors }) => [name, ms(p50), ms(p99), String(errors)];
  table([
    ['one reader', 'p50', 'p99', 'errors'],
    read('board, now', m.board.now),
    read('board, at moments of the past', m.board.past),
    read('timeline, 50 entries by happening', m.timeline),
  ]);
  console.log('');
  table([
    ['', ''],
    ['views behind the log when the load ends', ms(m.lagMs)],
    ['start on this folder, until it listens', ms(m.started.startMs)],
    ['  and from then until it is ready', ms(m.started.ms)],
    ['start without views, until it listens', ms(m.rebuilt.startMs)],
    [`  and until the views of ${m.rebuilt.events} events are built`, ms(m.rebuilt.ms)],
    ['log', `${m.sizes.log.toFixed(1)} MB`],
    ['views', `${m.sizes.views.toFixed(1)} MB`],
  ]);
  const loads = [m.logged, m.bareLoad, m.board.now, m.board.past, m.timeline];
  const faults = loads.filter(({ errors }) => errors > 0);
  if (faults.length > 0 || m.logged.count !== ENTRIES || m.shown.entries !== ENTRIES) {
    console.error(`\nFaulty: ${m.shown.entries} of ${ENTRIES} entries; ${faults[0]?.fault ?? ''}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
