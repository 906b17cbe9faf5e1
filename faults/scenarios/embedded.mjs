import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fill, mount, noSmallDisk, unmount } from '../../test/faults/small-disk.ts';
import { whileAway } from './away.mjs';
import { Skipped } from '../trial/options.mjs';
import { newTrial } from '../trial/trial.mjs';

const EXIT_MS = 10_000;
const SOME_MS = 2_000;

/** Kills the server under load and starts it again. */
export async function embeddedKill(trial, { times = 5 }) {
  for (let n = 0; n < times; n += 1) {
    await pause(SOME_MS * Math.random());
    await trial.servers[0].kill();
    await startAgain(trial);
  }
}

/** Ends the server in order under load and starts it again: it says goodbye, and ends with 0 in time. */
export async function embeddedTerm(trial, { times = 5 }) {
  for (let n = 0; n < times; n += 1) {
    await pause(SOME_MS * Math.random());
    const byes = trial.live.map(({ state }) => state.byes);
    const { code, ms } = await trial.servers[0].term();
    const what = `ended with ${code} after ${Math.round(ms)} ms`;
    trial.note(what);
    if (code !== 0 || ms > EXIT_MS) trial.violate('end', what);
    const without = trial.live.filter(({ state }, i) => state.byes === byes[i]);
    if (without.length > 0) trial.violate('bye', `${without.length} live clients were told none`);
    await startAgain(trial);
  }
}

async function startAgain(trial) {
  const since = performance.now();
  await trial.servers[0].start();
  const startMs = Math.round(performance.now() - since);
  const ms = Math.round(await trial.healed(since));
  trial.note(`healed after ${ms} ms; until the server listened it took ${startMs} ms of it`);
}

/** Fills the disk of the data folder, waits, and makes room again; nobody starts anything again. */
export async function embeddedDiskFull(trial, { seconds = 10 }) {
  const free = fill(trial.servers[0].folder);
  await whileAway(trial, {
    seconds,
    problems: ['insufficient-storage'],
    status: 507,
    isReady: true,
  });
  const since = performance.now();
  free();
  await trial.healed(since);
}

/** A run on a small disk of its own; skipped where none can be mounted. */
export function onSmallDisk(fault, options) {
  const folder = mkdtempSync(join(tmpdir(), 'sitlog-small-disk-'));
  const missing = noSmallDisk(folder);
  if (missing !== undefined) {
    rmSync(folder, { recursive: true });
    throw new Skipped(missing);
  }
  mount(folder, '64m');
  const trial = newTrial(fault, { ...options, folder });
  const { close } = trial;
  trial.close = async () => {
    await close();
    unmount(folder);
    rmSync(folder, { recursive: true });
  };
  return trial;
}
