// What lies in the data folder beside the log is derived: where it is wrong it never serves.
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../trial/http.mjs';
import { openSituation } from '../../trial/open-situation.mjs';
import { until } from '../../trial/until.mjs';
import { healthOf } from '../truth-trial.mjs';

const ALL = ['F1', 'F2', 'F3'];
const FLIPS = 20;

/** One bit of the views is flipped while the server is down, again and again at other places; then they are cut, and replaced by junk. */
export async function viewsFlipped(trial, { times = FLIPS }) {
  const [server] = trial.servers;
  const [url] = trial.urls;
  trial.struck();
  for (let n = 0; n < times; n += 1) {
    await trial.again(server, (folder) => flipBit(viewsIn(folder), (n + 0.5) / times));
    await serves(url);
  }
  await trial.again(server, (folder) => cut(viewsIn(folder)));
  await serves(url);
  await trial.again(server, (folder) => writeFileSync(viewsIn(folder), 'no database at all'));
  await serves(url);
  await trial.goesOn(ALL);
}

/** The views of another log lie in the folder. */
export async function viewsOfAnotherLog(trial) {
  const [server] = trial.servers;
  const other = trial.serverIn('other', { prefix: `${trial.prefix}other-` });
  trial.servers.push(other);
  const url = await other.start();
  await until('the other server', async () => (await ask(url, '/health/ready')).status === 200);
  await openSituation(url, 'OLD');
  await until('OLD', async () => (await ask(url, '/v1/situations/OLD')).status === 200);
  await other.term();
  trial.struck(ALL);
  await trial.again(server, (folder) => {
    for (const name of readdirSync(folder).filter((one) => one.startsWith('views-'))) {
      rmSync(join(folder, name));
    }
    for (const name of readdirSync(other.folder).filter((one) => one.startsWith('views-'))) {
      cpSync(join(other.folder, name), join(folder, name));
    }
  });
  await trial.noticed('that these are not the views of this log', async () => {
    const { log } = await healthOf(trial.urls[0]);
    return ['went-back', 'changed'].includes(log?.state);
  });
  for (const code of ALL) await trial.refused(code, ['log-broken']);
  for (const code of ALL) await isNotDenied(trial, code);
  await trial.again(server, (folder) => {
    for (const name of readdirSync(folder).filter((one) => one.startsWith('views-'))) {
      rmSync(join(folder, name));
    }
  });
  trial.concerned.clear();
  await serves(trial.urls[0]);
  await trial.goesOn(ALL);
}

/** What these views do not know may be there all the same. */
async function isNotDenied(trial, code) {
  const { status } = await ask(trial.urls[0], `/v1/situations/${code}/board`);
  if (status === 404) trial.violate('denied', `${code} is said not to exist`);
}

/** Answers are given again: until then nothing was, or what was given is compared at the end. */
async function serves(url) {
  await until('answers again', async () => {
    const { status } = await ask(url, '/v1/situations/F1/board');
    return status === 200;
  });
}

function viewsIn(folder) {
  const name = readdirSync(folder).find((one) => /^views-.*\.sqlite$/.test(one));
  return join(folder, name);
}

function flipBit(file, share) {
  const at = Math.floor(statSync(file).size * share);
  const byte = Buffer.alloc(1);
  const descriptor = openSync(file, 'r+');
  readSync(descriptor, byte, 0, 1, at);
  byte[0] ^= 1 << (at % 8);
  writeSync(descriptor, byte, 0, 1, at);
  closeSync(descriptor);
}

function cut(file) {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}
