// npm run bench:beside: writes beside the costliest reads, to writes alone, in one run; and the memory that clients take who read nothing.
// BESIDE_ENTRIES (300) is the size of the situation that is read, BESIDE_WRITES (300) that of a round of writes.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { entry, registers } from './case.mjs';
import { listening, result } from './processes.mjs';

const ENTRIES = Number(process.env.BESIDE_ENTRIES ?? 300);
const WRITES = Number(process.env.BESIDE_WRITES ?? 300);
const ROUNDS = 3;
const CONNECTIONS = 4;
const READERS = 6;
const SUBJECTS = 100;
const AIM = 2;
const SECONDS = 120;
const SILENT = 30;
const AHEAD = 12;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sitlog-beside-'));

async function write(url, method, path, body) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

async function open(url, code, items) {
  const situation = { code, name: `Load ${code}`, mode: 'actual', timeZone: 'Asia/Damascus' };
  await write(url, 'POST', '/v1/situations', situation);
  for (const [item, body] of Object.entries(items)) {
    await write(url, 'PUT', `/v1/situations/${code}/${item}`, body);
  }
}

/** Registers and entries like reports by district: each speaks of a hundred areas, and counts in each. */
function wideRegisters() {
  const subjects = Array.from({ length: SUBJECTS }, (_, i) => [
    `subjects/district-${i}`,
    { type: 'area', name: `District ${i}` },
  ]);
  return { ...registers(), ...Object.fromEntries(subjects) };
}

function wideEntry(n) {
  const districts = Array.from({ length: SUBJECTS }, (_, i) => i);
  return {
    ...entry(n),
    assertions: districts.map((i) => ({
      proposition: `district-${i}/shelling`,
      value: (n + i) % 3 === 0 ? 'none' : 'ongoing',
    })),
    figures: districts.map((i) => ({
      measure: 'people.injured',
      unit: 'person',
      quantifier: 'at_least',
      min: (n + i) % 40,
      stockFlow: 'flow',
      scope: `district ${i}`,
    })),
  };
}

/** Addresses that cost most, each time other ones, so that no answer can be shared. */
function costly(n) {
  const known = `rev:${150 + (n % Math.max(1, ENTRIES - 20))}`;
  const at = '/v1/situations/WIDE';
  const all = [
    `${at}/comparison?fromKnownAt=${known}`,
    `${at}/report?format=json&sinceKnownAt=${known}`,
    `${at}/figures?knownAt=${known}`,
    `${at}/replay?limit=500&all=true&fromKnownAt=${known}`,
    `${at}/board?knownAt=${known}`,
  ];
  return all[n % all.length];
}

/** Reads without pause until it is stopped; resolves with how many answers of which status there were. */
function readOn(url, stop) {
  const statuses = {};
  let next = 0;
  const one = async () => {
    while (!stop.is) {
      const answer = await fetch(url + costly(next++)).catch(() => undefined);
      const text = await answer?.text().catch(() => '');
      const [, problem] = /^\{"type":"urn:sitlog:problem:([a-z-]+)/.exec(text ?? '') ?? [];
      const outcome = problem ?? answer?.status;
      if (outcome !== undefined) statuses[outcome] = (statuses[outcome] ?? 0) + 1;
      if (answer?.status === 503) await pause(100);
    }
  };
  return Promise.all(Array.from({ length: READERS }, one)).then(() => statuses);
}

const load = (url, round) =>
  result(here('load.mjs'), {
    url,
    path: '/v1/situations/BENCH/entries',
    from: round * WRITES,
    count: WRITES,
    connections: CONNECTIONS,
    seconds: SECONDS,
  });

async function compared(url) {
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const alone = await load(url, 2 * round);
    const stop = { is: false };
    const reading = readOn(url, stop);
    await pause(1_000);
    const beside = await load(url, 2 * round + 1);
    stop.is = true;
    rounds.push({ alone, beside, statuses: await reading });
  }
  return rounds;
}

function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1e3;
  } catch {
    return undefined;
  }
}

/** A client that asks and takes nothing of what it is answered. */
function silent(url, paths) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).pause();
  for (const path of paths) socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  return socket;
}

async function memory({ url, pid }) {
  const before = residentMegabytes(pid);
  const large = (n) => ['/v1/log?limit=1000', costly(5 * n + 3), costly(5 * n + 2)][n % 3];
  const ahead = silent(
    url,
    Array.from({ length: AHEAD }, (_, n) => large(n)),
  );
  await pause(8_000);
  const pipelined = residentMegabytes(pid);
  const many = Array.from({ length: SILENT }, (_, n) => silent(url, [large(n)]));
  await pause(8_000);
  const unread = residentMegabytes(pid);
  const began = performance.now();
  const alive = (await fetch(`${url}/health/live`)).ok;
  const liveMs = performance.now() - began;
  for (const socket of [ahead, ...many]) socket.destroy();
  return { before, pipelined, unread, alive, liveMs };
}

const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const mb = (value) => (value === undefined ? 'not known' : `${value.toFixed(0)} MB`);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const env = { PORT: '0', HOST: '127.0.0.1', SITLOG_DATA: folder, SITLOG_SAMPLE: 'off' };
  const server = await listening(here('../tools/start.mjs'), env);
  const { url } = server;
  await open(url, 'BENCH', registers());
  await open(url, 'WIDE', wideRegisters());
  for (let n = 0; n < ENTRIES; n += 1) {
    await write(url, 'POST', '/v1/situations/WIDE/entries', wideEntry(n));
  }
  await load(url, 0);
  const rounds = await compared(url);
  const taken = await memory(server);
  await server.stop();
  console.log(
    `${WRITES} entries over ${CONNECTIONS} connections, alone and beside ${READERS} readers of comparisons, reports, figures, replays and boards over ` +
      `${ENTRIES} entries of ${SUBJECTS} assertions and figures; ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0].toFixed(1)}\n`,
  );
  for (const { alone, beside, statuses } of rounds) {
    console.log(
      `p50 ${ms(alone.p50)} alone, ${ms(beside.p50)} beside; p99 ${ms(alone.p99)} alone, ${ms(beside.p99)} beside: ` +
        `ratio ${(beside.p99 / alone.p99).toFixed(2)}; most ${ms(beside.most)}; reads ${JSON.stringify(statuses)}`,
    );
  }
  const ratio = median(rounds.map(({ alone, beside }) => beside.p99 / alone.p99));
  console.log(
    `\nRatio of p99: ${ratio.toFixed(2)}; aim ${AIM}: ${ratio <= AIM ? 'met' : 'missed'}.`,
  );
  console.log(
    `Memory: ${mb(taken.before)}; with ${AHEAD} requests sent ahead and nothing read ${mb(taken.pipelined)}; ` +
      `with ${SILENT} clients besides that read nothing ${mb(taken.unread)} (/health/live in ${ms(taken.liveMs)}).`,
  );
  const errors = rounds
    .flatMap(({ alone, beside }) => [alone, beside])
    .filter((one) => one.errors > 0);
  if (errors.length > 0 || !taken.alive) {
    console.error(`\nFaulty: ${errors[0]?.fault ?? 'not alive'}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
