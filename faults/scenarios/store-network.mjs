import { setTimeout as pause } from 'node:timers/promises';
import { STORE_AWAY, whileAway } from './away.mjs';

const SOME_MS = 2_000;

/** Ends all connections to the store and refuses new ones for a while. */
export async function storeCut(trial, { proxy, seconds = 10 }) {
  await proxy.cut();
  await whileAway(trial, { seconds, ...STORE_AWAY });
  const since = performance.now();
  await proxy.heal();
  await trial.healed(since);
}

/** Loses everything on the way to the store for a while, in silence; the connections of that time stay dead. */
export async function storeDrop(trial, { proxy, seconds = 30 }) {
  proxy.drop();
  await whileAway(trial, { seconds, ...STORE_AWAY });
  const since = performance.now();
  await proxy.heal();
  await trial.healed(since);
}

/** Lets the connections that exist go dead in silence, again and again; new ones work at once. */
export async function storeStale(trial, { proxy, times = 3 }) {
  for (let n = 0; n < times; n += 1) {
    await pause(SOME_MS * Math.random());
    proxy.goStale();
    await trial.healed(performance.now());
  }
}
