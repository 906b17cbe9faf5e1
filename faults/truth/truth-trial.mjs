import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ask, asked, problemOf, wholeLog } from '../trial/http.mjs';
import { newLedger } from '../trial/ledger.mjs';
import { settle } from '../trial/load.mjs';
import { newServer, untilReady } from '../trial/server.mjs';
import { until } from '../trial/until.mjs';
import { openSituation } from '../trial/open-situation.mjs';
import { doubledKeys, reachesLoss, stopped, wrongAnswers, wrongReceipts } from './judge.mjs';
import { startObserver } from './observer.mjs';

const CODES = ['F1', 'F2', 'F3'];
const ENTRIES = 12;
const NOTICED_MS = 15_000;
const GONE_ON_MS = 20_000;
/** Answers after the fault that a run waits for: each question about each situation several times. */
const ENOUGH = 90;
const ENOUGH_MS = 240_000;
/** For so long a server without views may read past what others have stored. */
const BUILT_MS = 300_000;

/**
 * One run that takes something from the log, or puts something false beside it, while somebody asks: not whether all is well, but whether
 * everybody is told what is not. F1 is the situation that a scenario harms where it harms one.
 */
export function newTruthTrial(fault, { store, servers = 1, clockIn }) {
  const home = mkdtempSync(join(tmpdir(), 'sitlog-truth-'));
  const prefix = `truth-${randomUUID()}-`;
  const clock = clockIn?.(home);
  const serverIn = (name, more = {}) => {
    const folder = join(home, name);
    mkdirSync(folder, { recursive: true });
    const output = join(home, `${name}.out`);
    return newServer({ folder, store, prefix, output, env: clock?.env, ...more });
  };
  const trial = {
    fault,
    home,
    clock,
    store,
    prefix,
    engine: store === undefined ? 'embedded' : 'EventStoreDB',
    codes: CODES,
    /** Situations that the fault took something from, and from which revision on: no answer that reaches that may say that it is settled. */
    concerned: new Map(),
    servers: Array.from({ length: servers }, (_, n) => serverIn(`server-${n}`)),
    urls: [],
    ledger: newLedger(),
    later: [],
    violations: [],
    noticedAfter: 0,
    serverIn,
    note: (text) => console.error(`  ${fault}: ${text}`),
    violate: (rule, what) => trial.violations.push({ rule, what }),
    launch: async () => {
      for (const server of trial.servers) trial.urls.push(await server.start());
    },
    load: () => load(trial),
    log: (code, count = 1) => log(trial, code, count),
    heads: () => heads(trial),
    struck: (codes, lostFrom) => struck(trial, codes, lostFrom),
    noticed: (what, isSo) => noticed(trial, what, isSo),
    refused: (code, problems) => refused(trial, code, problems),
    goesOn: (codes) => goesOn(trial, codes),
    again: (server, change) => again(server, change),
    finish: () => finish(trial),
    close: () => close(trial),
  };
  return trial;
}

async function load(trial) {
  const [url] = trial.urls;
  await untilReady(url);
  for (const code of trial.codes) await openSituation(url, code);
  for (const code of trial.codes) await trial.log(code, ENTRIES);
  trial.observer = startObserver(trial);
}

/** Logs entries and waits for each receipt and until every server's views hold the last of them. */
async function log(trial, code, count) {
  let receipt;
  for (let n = 0; n < count; n += 1) {
    const write = trial.ledger.intend('truth', code);
    receipt = await settle(trial.ledger, write, trial.urls);
    if (trial.isStruck) isLater(trial, write);
  }
  for (const url of trial.urls) {
    await until(`revision ${receipt.revision} of ${code}`, async () => {
      const { body } = await ask(url, `/v1/situations/${code}/board`);
      return body?.knownRevision >= receipt.revision;
    });
  }
  return receipt;
}

/** The newest revision of each situation. */
async function heads({ urls, codes }) {
  const boards = await Promise.all(codes.map((code) => boardOf(urls[0], code)));
  return new Map(boards.map(({ knownRevision }, n) => [codes[n], knownRevision]));
}

/** From here on the fault can be known: what is answered counts. It took something from these situations, from a revision on. */
function struck(trial, codes = [], lostFrom = () => 0) {
  trial.isStruck = true;
  for (const code of codes) trial.concerned.set(code, lostFrom(code));
  trial.struckAt = performance.now();
  trial.observer.from = trial.struckAt;
}

/** Waits until it is said, and notes how long that took; what is never said is a violation, and the run goes on. */
async function noticed(trial, what, isSo) {
  try {
    await until(what, isSo, NOTICED_MS);
  } catch {
    trial.violate('not noticed', what);
    return;
  }
  const ms = performance.now() - trial.struckAt;
  trial.noticedAfter = Math.max(trial.noticedAfter, ms);
  trial.note(`${what}: said after ${Math.round(ms)} ms`);
}

/** A new write to this situation is refused with one of these problems, and nothing of it is stored. */
async function refused(trial, code, problems) {
  for (const url of trial.urls) {
    const write = trial.ledger.intend('refused', code);
    const path = `/v1/situations/${code}/entries`;
    const answer = await ask(url, path, { method: 'POST', body: write.body, key: write.key });
    trial.ledger.leave(write);
    const problem = problemOf(answer);
    if (answer.status >= 400 && problems.includes(problem)) continue;
    trial.violate('not refused', `${code}: ${answer.status} ${problem ?? answer.text}`);
  }
}

function isLater({ later }, write) {
  write.isLater = true;
  later.push(write);
}

/** A write to each of these situations is acknowledged and on the board; one that is not counts as stopped. */
async function goesOn(trial, codes) {
  for (const code of codes) {
    const write = trial.ledger.intend('goes on', code);
    isLater(trial, write);
    const end = performance.now() + GONE_ON_MS;
    for (let turn = 0; write.receipt === undefined && performance.now() < end; turn += 1) {
      await trial.ledger.attempt(write, trial.urls[turn % trial.urls.length]);
    }
  }
}

/** Ends a server in order, changes what lies in its folder, and starts it again. */
async function again(server, change) {
  await server.term();
  await change(server.folder);
  return server.start();
}

async function finish(trial) {
  const { ledger, observer, urls, codes, concerned } = trial;
  await until('enough answers', async () => observer.counted().length >= ENOUGH, ENOUGH_MS);
  await observer.stop();
  for (const write of ledger.writes) await repeat(trial, write);
  const events = await wholeLog(urls[0]);
  const truth = await trueAnswers(trial, observer.counted());
  const violations = [
    ...trial.violations,
    ...wrongAnswers(observer.counted(), truth),
    ...wrongReceipts(ledger.writes, events),
    ...doubledKeys(events),
    ...stopped(codes, concerned, trial.later),
  ];
  const count = observer.counted().length;
  const open = observer.counted().filter(({ body }) => body?.settled === false).length;
  return {
    fault: trial.fault,
    engine: trial.engine,
    sent: ledger.writes.length,
    acknowledged: ledger.acknowledged(),
    answers: count,
    unsettled: open,
    noticedAfter: trial.noticedAfter,
    violations,
    home: trial.home,
  };
}

/** Sends an acknowledged write once more: its receipt is the same, or none is given. */
async function repeat({ urls }, write) {
  if (write.receipt === undefined) return;
  const { code, key, body } = write;
  const answer = await ask(urls[0], `/v1/situations/${code}/entries`, {
    method: 'POST',
    body,
    key,
  });
  if (answer.status === 201) write.again = answer.body;
}

/** The same questions put to a server that has read the log from its beginning. */
async function trueAnswers(trial, answers) {
  const server = trial.serverIn('anew');
  trial.servers.push(server);
  if (trial.engine === 'embedded') await copyLog(trial.servers[0], server.folder);
  const url = await server.start();
  const areBuilt = async () => (await healthOf(url)).views?.state === 'following';
  await until('views that are built', areBuilt, BUILT_MS);
  const found = new Map();
  for (const answer of answers) {
    if (reachesLoss(answer)) continue;
    const question = answer.observer.sameQuestion(answer);
    if (found.has(question)) continue;
    const { status, body } = await ask(url, question);
    found.set(question, status === 200 ? body : undefined);
  }
  return (answer) => found.get(answer.observer.sameQuestion(answer));
}

async function copyLog(server, folder) {
  await server.term();
  cpSync(server.folder, folder, {
    recursive: true,
    filter: (path) => !basename(path).startsWith('views-'),
  });
}

async function close({ observer, servers, home, keep }) {
  await observer?.stop();
  await Promise.all(servers.map((server) => server.close()));
  if (keep !== true) rmSync(home, { recursive: true, force: true });
}

/** A member of what /health/ready says, whatever its status. */
export async function healthOf(url) {
  return (await ask(url, '/health/ready')).body ?? {};
}

/** The answer about a situation now. */
export function boardOf(url, code) {
  return asked(url, `/v1/situations/${code}/board`);
}
