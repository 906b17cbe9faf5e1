// Clocks that are wrong, or that are put right under a running server. The clock of one process is set by libfaketime.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, problemOf } from '../../trial/http.mjs';
import { Skipped } from '../../trial/options.mjs';
import { until } from '../../trial/until.mjs';
import { acceptClock } from '../acceptance.mjs';
import { healthOf } from '../truth-trial.mjs';

const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
];
const SKEW = ['clock-skew'];
const ALL = ['F1', 'F2', 'F3'];

/** The environment of a process whose clock is that of the file, which can be changed while it runs. */
export function clockIn(home) {
  const library = LIBRARIES.find(existsSync);
  if (library === undefined) throw new Skipped('libfaketime is not installed');
  const file = join(home, 'clock');
  writeFileSync(file, '+0');
  return {
    set: (offset) => writeFileSync(file, offset),
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  };
}

const saysClock = (url) => async () => {
  const { clock, writes } = await healthOf(url);
  return clock?.state !== undefined && clock.state !== 'agrees' && writes?.ok === false;
};

/** The only server of an embedded log ran a day ahead once; its clock is put right, and the log stands in the future. */
export async function aDayAhead(trial, { clock }) {
  const [server] = trial.servers;
  await trial.again(server, () => clock.set('+1d'));
  await trial.log('F1', 1);
  await trial.again(server, () => clock.set('+0'));
  // Nothing is lost: answers that hold all that is stored may say so.
  trial.struck();
  await trial.noticed('that the log is ahead of the clock', saysClock(trial.urls[0]));
  trial.observer.from = performance.now();
  await trial.refused('F1', SKEW);
  await acceptClock(trial);
  await until('writes again', async () => (await healthOf(trial.urls[0])).writes?.ok === true);
  await trial.goesOn(ALL);
}

/** A second server on the same store has a clock that is wrong from its start. */
export function secondServer(offset) {
  return async (trial, { clock }) => {
    clock.set(offset);
    const other = trial.serverIn('wrong-clock', { env: clock.env });
    trial.servers.push(other);
    const url = await other.start();
    trial.struck();
    await trial.noticed(`that a clock is wrong by ${offset}`, saysClock(url));
    for (const code of ALL) await refusedAt(trial, url, code);
    await trial.goesOn(ALL);
  };
}

async function refusedAt(trial, url, code) {
  const write = trial.ledger.intend('wrong clock', code);
  const path = `/v1/situations/${code}/entries`;
  const answer = await ask(url, path, { method: 'POST', body: write.body, key: write.key });
  trial.ledger.leave(write);
  if (SKEW.includes(problemOf(answer))) return;
  trial.violate('not refused', `${code}: ${answer.status} ${answer.text}`);
}

/** The clock is stepped under a running server, ten hours forth and back again, as when somebody sets it. */
export async function stepped(trial, { clock }) {
  const [url] = trial.urls;
  trial.struck();
  clock.set('-10h');
  await trial.noticed('that the clock stepped back', saysStep(url, 1));
  await trial.refused('F1', SKEW);
  clock.set('+0');
  await trial.noticed('that it is right again', saysStep(url, 2));
  await until('writes again', async () => (await healthOf(url)).writes?.ok === true);
  await trial.goesOn(ALL);
  const { body } = await ask(url, '/v1/situations/F2/entries?order=recorded&limit=50');
  const last = body.entries
    .map(({ recordedAt }) => Date.parse(recordedAt))
    .sort((a, b) => b - a)[0];
  const off = Math.abs(Date.now() - last);
  if (off > 30_000) trial.violate('wrong time', `recorded ${off} ms away from now`);
}

function saysStep(url, times) {
  return async () => {
    const { text } = await ask(url, '/metrics');
    const found = /^sitlog_clock_steps_total(?:\{[^}]*\})? (\d+)/m.exec(text);
    return found !== null && Number(found[1]) >= times;
  };
}
