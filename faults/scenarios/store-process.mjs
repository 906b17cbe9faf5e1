import { setTimeout as pause } from 'node:timers/promises';
import { fill } from '../../test/faults/small-disk.ts';
import { STORE_AWAY, whileAway } from './away.mjs';
import { ask } from '../trial/http.mjs';
import { HEALED_MS } from '../trial/trial.mjs';
import { until } from '../trial/until.mjs';

const SOME_MS = 2_000;

/** Kills the store under load, leaves it away for a while, and starts it again. */
export async function storeKill(trial, { process, times = 3, seconds = 6 }) {
  for (let n = 0; n < times; n += 1) {
    await pause(SOME_MS * Math.random());
    await process.end();
    await whileAway(trial, { seconds, ...STORE_AWAY });
    const since = performance.now();
    const [startMs, healedMs] = await Promise.all([process.restart(), trial.healed(since)]);
    trial.note(
      `healed after ${Math.round(healedMs)} ms; the store's start took ${Math.round(startMs)} ms of it`,
    );
  }
}

/** Stops the store's process without ending it: its connections stay open and nothing answers. */
export async function storeFreeze(trial, { process, seconds = 30 }) {
  process.freeze();
  try {
    await whileAway(trial, { seconds, ...STORE_AWAY });
  } finally {
    process.thaw();
  }
  await trial.healed(performance.now());
}

/** Fills the disk of the store to the last byte, looks what it does, makes room, and starts it again if it has ended. */
export async function storeDiskFull(trial, { process, ballast, seconds = 30 }) {
  const free = fill(ballast);
  const [url] = trial.urls;
  const end = performance.now() + seconds * 1000;
  let isRefused = false;
  try {
    while (performance.now() < end) {
      isRefused ||= (await ask(url, '/health/ready')).status === 503;
      await pause(200);
    }
  } finally {
    free();
  }
  trial.note(
    `on a full disk the store ${process.isAlive() ? 'lives on' : 'has ended'}; ` +
      `the server ${isRefused ? 'was not ready meanwhile' : 'was ready all the time'}`,
  );
  const since = performance.now();
  const restarted = process.isAlive() ? undefined : process.restart();
  await Promise.all([restarted, trial.healed(since)]);
}

/** Before the load: the server is started while the store is down, says what it waits for, and is ready soon after it. */
export async function lateStore(trial, { process }) {
  if (process.isAlive()) await process.end('SIGTERM');
  await trial.launch();
  const [url] = trial.urls;
  const live = await ask(url, '/health/live');
  const ready = await ask(url, '/health/ready');
  const { waitingFor } = ready.body?.store ?? {};
  const reason = await reasonOf(url);
  trial.note(`waits for ${waitingFor}: ${reason}; answered within ${Math.round(ready.ms)} ms`);
  if (live.status !== 200) trial.violate('late store', `/health/live answers ${live.status}`);
  if (ready.status !== 503 || waitingFor === undefined) {
    trial.violate('late store', `/health/ready answers ${ready.status} ${ready.text}`);
  }
  const since = performance.now();
  const isReady = async () => (await ask(url, '/health/ready')).status === 200;
  const [startMs] = await Promise.all([process.restart(), until('ready', isReady)]);
  const ms = performance.now() - since;
  trial.note(
    `ready after ${Math.round(ms)} ms; the store's start took ${Math.round(startMs)} ms of it`,
  );
  if (ms > HEALED_MS) trial.violate('late store', `ready after ${Math.round(ms)} ms`);
  await trial.load();
  trial.healedAfter = ms;
  await pause(SOME_MS);
}

/** Why the store does not answer, once the server has found out. */
async function reasonOf(url) {
  let reason;
  await until('a reason', async () => {
    reason = (await ask(url, '/health/ready')).body?.store?.reason;
    return reason !== undefined;
  });
  return reason;
}
