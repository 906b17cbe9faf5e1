import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../trial.mjs';

const SOME_MS = 2_000;

/** Kills the leader of the cluster under load, waits for another, and starts the killed node again. */
export async function leaderLoss(trial, { cluster, times = 2 }) {
  for (let n = 0; n < times; n += 1) {
    await pause(SOME_MS * Math.random());
    const lost = await cluster.leader();
    if (lost === undefined) throw new Error('The cluster has no leader.');
    const killed = performance.now();
    await lost.process.end();
    await until('another leader', async () => (await cluster.leader(lost)) !== undefined);
    const since = performance.now();
    await trial.healed(since);
    const election = Math.round(since - killed);
    trial.note(`${lost.http} was killed; another leader after ${election} ms`);
    await Promise.all([
      lost.process.restart(),
      until('the killed node follows', () => cluster.follows(lost)),
    ]);
    await trial.healed(performance.now());
  }
}

/** Kills one of two servers on one log under load, now the one, now the other, and starts it again. */
export async function replicas(trial, { times = 4 }) {
  for (let n = 0; n < times; n += 1) {
    await pause(SOME_MS * Math.random());
    const at = n % trial.servers.length;
    const before = trial.live.map(({ state }) => state.opened);
    await trial.servers[at].kill();
    const others = trial.urls.filter((_, i) => i !== at);
    await trial.healed(performance.now(), others);
    await pause(SOME_MS * Math.random());
    const since = performance.now();
    await trial.servers[at].start();
    await trial.healed(since);
    const resumed = trial.live.filter(({ state }, i) => state.opened > before[i]).length;
    trial.note(
      `server ${at} was killed; ${resumed} of ${trial.live.length} live clients came back elsewhere`,
    );
  }
  const gaps = trial.live.reduce((sum, { state }) => sum + state.gaps, 0);
  if (gaps > 0) trial.violate('live', `${gaps} gaps`);
}
