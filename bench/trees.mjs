// npm run bench:trees -- <folder>: this tree beside another one that is built, such as a worktree of an earlier commit. Writes and
// boards of both, round by round with the order turned, so that whatever else the machine does meets both alike.
// TREES_ENTRIES (1000), TREES_ROUNDS (5) and TREES_CONNECTIONS (16) change its size.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { momentAt, registers } from './case.mjs';
import { listening, result } from './processes.mjs';

const ENTRIES = Number(process.env.TREES_ENTRIES ?? 1_000);
const ROUNDS = Number(process.env.TREES_ROUNDS ?? 5);
const CONNECTIONS = Number(process.env.TREES_CONNECTIONS ?? 16);
const WARM_UP = 300;
const READS = 100;
const SECONDS = 120;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const [, , other] = process.argv;
if (other === undefined) throw new Error('Name the folder of the other tree.');
const TREES = { this: here('..'), other: resolve(other) };

async function write(url, method, path, body) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
}

async function open(url, code) {
  const situation = { code, name: `Load ${code}`, mode: 'actual', timeZone: 'Asia/Damascus' };
  await write(url, 'POST', '/v1/situations', situation);
  for (const [item, body] of Object.entries(registers())) {
    await write(url, 'PUT', `/v1/situations/${code}/${item}`, body);
  }
}

/** What one tree does with a folder of its own. */
async function round(tree) {
  const folder = mkdtempSync(join(tmpdir(), 'sitlog-trees-'));
  const server = await listening(join(tree, 'tools/start.mjs'), {
    PORT: '0',
    HOST: '127.0.0.1',
    SITLOG_DATA: folder,
    SITLOG_SAMPLE: 'off',
  });
  try {
    const { url } = server;
    const entries = (code) => `/v1/situations/${code}/entries`;
    const post = (code, count) =>
      result(here('load.mjs'), {
        ...{ url, path: entries(code), count, connections: CONNECTIONS, seconds: SECONDS },
      });
    const get = (paths) =>
      result(here('load.mjs'), { url, paths, count: READS, connections: 1, seconds: SECONDS });
    for (const code of ['WARM', 'BENCH']) await open(url, code);
    await post('WARM', WARM_UP);
    const posted = await post('BENCH', ENTRIES);
    const { position, revision } = JSON.parse(posted.last);
    await (await fetch(`${url}${entries('BENCH')}?limit=1&atLeast=${position}`)).text();
    const board = '/v1/situations/BENCH/board';
    const past = Array.from(
      { length: 97 },
      (_, i) =>
        `${board}?validAt=${momentAt(((i * 61) % 97) / 97)}&knownAt=rev:${Math.floor((revision * ((i * 37) % 97)) / 97)}`,
    );
    await get(past);
    return { posted, now: await get([board]), past: await get(past) };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const found = { this: [], other: [] };
for (let turn = 0; turn < ROUNDS; turn += 1) {
  const order = turn % 2 === 0 ? ['this', 'other'] : ['other', 'this'];
  for (const name of order) {
    found[name].push(await round(TREES[name]));
    console.error(`round ${turn + 1} of ${ROUNDS}: ${name}, load ${loadavg()[0].toFixed(1)}`);
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const FIGURES = [
  ['POST of an entry, a second', ({ posted }) => posted.perSecond],
  ['POST of an entry, p50 in ms', ({ posted }) => posted.p50],
  ['POST of an entry, p99 in ms', ({ posted }) => posted.p99],
  ['board now, p50 in ms', ({ now }) => now.p50],
  ['board now, p99 in ms', ({ now }) => now.p99],
  ['board of the past, p50 in ms', ({ past }) => past.p50],
  ['board of the past, p99 in ms', ({ past }) => past.p99],
  ['errors', (one) => one.posted.errors + one.now.errors + one.past.errors],
];

console.log(
  `${ENTRIES} entries over ${CONNECTIONS} connections, medians of ${ROUNDS} rounds and their range; ` +
    `${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0].toFixed(1)}\n`,
);
for (const [name, of] of FIGURES) {
  const [own, others] = [found.this.map(of), found.other.map(of)];
  const told = (all) =>
    `${median(all).toFixed(1)} (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})`;
  const pairs = own.map((value, i) => value / others[i]);
  const ratio = Number.isNaN(median(pairs)) ? '' : `, ratio ${median(pairs).toFixed(2)}`;
  console.log(`${name}: this ${told(own)}, other ${told(others)}${ratio}`);
}
