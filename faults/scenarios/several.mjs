import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../trial/until.mjs';

const SOME_MS = 2_000;
const MOST_STARTS = 4;

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
    const starts = await untilFollowing(cluster, lost);
    trial.note(`${lost.http} follows after ${starts} ${starts === 1 ? 'start' : 'starts'}`);
    await trial.healed(performance.now());
  }
}

/**
 * Starts a node until it follows; answers how often. A leader that was killed may hold what nobody else has: it then cuts
 * its log back and ends, and whoever looks after it has to start it again.
 */
async function untilFollowing(cluster, node) {
  for (let starts = 1; starts <= MOST_STARTS; starts += 1) {
    await node.process.restart();
    const isDecided = async () => !node.process.isAlive() || (await cluster.follows(node));
    await until(`${node.http} follows or ends`, isDecided);
    if (node.process.isAlive()) return starts;
  }
  throw new Error(`${node.http} ended after each of ${MOST_STARTS} starts.`);
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
    const startMs = Math.round(performance.now() - since);
    const ms = Math.round(await trial.healed(since));
    const resumed = trial.live.filter(({ state }, i) => state.opened > before[i]).length;
    trial.note(
      `server ${at} was killed; ${resumed} of ${trial.live.length} live clients came back elsewhere; ` +
        `healed after ${ms} ms, until it listened it took ${startMs} ms of it`,
    );
  }
  const gaps = trial.live.reduce((sum, { state }) => sum + state.gaps, 0);
  if (gaps > 0) trial.violate('live', `${gaps} gaps`);
}
