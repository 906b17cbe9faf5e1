// Nothing is wrong with the log: others use the database, or ask for a lot.
import { ask } from '../../trial/http.mjs';
import { settle } from '../../trial/load.mjs';
import { until } from '../../trial/until.mjs';
import { storeAdmin } from '../store-admin.mjs';
import { healthOf } from '../truth-trial.mjs';

const ALL = ['F1', 'F2', 'F3'];
const FOREIGN = 1_000_000;
const START_MS = 15_000;
const WIDE_ENTRIES = 300;
const FIGURES = 100;
const POSTS = 60;

/** A million events of another program stand behind our last one; the server is started anew, with its views and without. */
export async function foreignEvents(trial, { times = FOREIGN }) {
  const admin = storeAdmin(trial);
  const began = performance.now();
  await admin.foreign(times);
  await admin.close();
  trial.note(
    `${times} foreign events were stored in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  trial.struck();
  const since = performance.now();
  await trial.again(trial.servers[0], () => undefined);
  await trial.noticed(
    'that writes are served',
    async () => (await healthOf(trial.urls[0])).writes?.ok === true,
  );
  const write = trial.ledger.intend('after foreign', 'F1');
  await settle(trial.ledger, write, trial.urls);
  trial.later.push(write);
  const ms = performance.now() - since;
  trial.note(`the first write was acknowledged ${Math.round(ms)} ms after the start began`);
  if (ms > START_MS) trial.violate('slow start', `${Math.round(ms)} ms`);
  await trial.goesOn(ALL);
}

/** A situation as a report by district makes it, the dearest questions about it, and writes beside them. */
export async function worstReads(trial) {
  const [url] = trial.urls;
  for (let n = 0; n < WIDE_ENTRIES; n += 1) await wide(trial, n);
  const alone = await posts(trial, url);
  trial.struck();
  const reading = { isOver: false };
  const readers = worst().map((path) => readOn(url, path, reading));
  const beside = await posts(trial, url);
  reading.isOver = true;
  const answers = (await Promise.all(readers)).flat();
  const dear = answers.filter(({ status }) => status === 200).length;
  const other = answers.filter(({ status }) => ![200, 503].includes(status));
  trial.note(
    `p99 of a write alone ${alone} ms, beside ${answers.length} dear reads (${dear} answered, the others refused) ${beside} ms: ` +
      `ratio ${(beside / alone).toFixed(1)}`,
  );
  for (const { status, text } of other) trial.violate('unexpected answer', `${status} ${text}`);
  await until('calm', async () => (await ask(url, '/health/ready')).status === 200);
  await trial.goesOn(ALL);
}

async function wide(trial, n) {
  const write = trial.ledger.intend('wide', 'F1');
  const [figure] = write.body.figures;
  write.body.figures = Array.from({ length: FIGURES }, (_, at) => ({
    ...figure,
    scope: `district ${at}, ${n % 7}`,
  }));
  await settle(trial.ledger, write, trial.urls);
}

function worst() {
  const since = new URLSearchParams({ fromKnownAt: 'rev:60' });
  const report = new URLSearchParams({
    sinceKnownAt: 'rev:60',
    sinceValidAt: '2024-03-10T00:00:00Z',
  });
  return [`comparison?${since}`, `report?${report}`, 'figures', 'replay?limit=500&all=true'].map(
    (path) => `/v1/situations/F1/${path}`,
  );
}

async function readOn(url, path, reading) {
  const answers = [];
  while (!reading.isOver) answers.push(await ask(url, path, { ms: 120_000 }));
  return answers;
}

async function posts(trial, url) {
  const times = [];
  for (let n = 0; n < POSTS; n += 1) {
    const write = trial.ledger.intend('beside', ALL[n % ALL.length]);
    const began = performance.now();
    await settle(trial.ledger, write, [url]);
    times.push(performance.now() - began);
    trial.later.push(write);
  }
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length * 0.99)]);
}
