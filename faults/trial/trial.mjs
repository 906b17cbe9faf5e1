import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './http.mjs';
import { newLedger } from './ledger.mjs';
import { followLive } from './live-client.mjs';
import { settle, startReader, startWriters } from './load.mjs';
import { openSituation } from './open-situation.mjs';
import { newServer, untilReady } from './server.mjs';
import { until } from './until.mjs';
import { verify } from './verify.mjs';

/** A server must be as before within this time after a fault has ended. */
export const HEALED_MS = 15_000;
const WARM_WRITES = 100;

/**
 * One run: servers of our own on temporary folders, writers, a reader and live clients on them, and at the end the comparison
 * of the log with what was written. `store` is the address the servers use; without one they keep an embedded log.
 */
export function newTrial(fault, { store, servers = 1, situations = 3, writers, folder }) {
  const home = mkdtempSync(join(tmpdir(), 'sitlog-faults-'));
  const prefix = `fault-${randomUUID()}-`;
  const serverIn = (name, where = join(home, name)) => {
    mkdirSync(where, { recursive: true });
    return newServer({ folder: where, store, prefix, output: join(home, `${name}.out`) });
  };
  const own = Array.from({ length: servers }, (_, n) => serverIn(`server-${n}`, folder));
  const trial = {
    fault,
    home,
    engine: store === undefined ? 'embedded' : 'EventStoreDB',
    servers: own,
    urls: [],
    codes: Array.from({ length: situations }, (_, n) => `F${n + 1}`),
    ledger: newLedger(),
    live: [],
    violations: [],
    pending: [],
    healedAfter: 0,
    serverIn,
    note: (text) => console.error(`  ${fault}: ${text}`),
    violate: (rule, what) => trial.violations.push({ rule, what }),
    /** Starts the servers; they need not be ready. */
    launch: async () => {
      for (const server of own) trial.urls.push(await server.start());
    },
    /** Opens the situations and puts the load on, until some writes are acknowledged and the live clients follow. */
    load: () => load(trial, writers),
    /** Waits until a new write of each situation is acknowledged, on every board and with the live client. */
    healed: (since, urls = trial.urls) => healed(trial, since, urls),
    finish: () => finish(trial),
    close: () => close(trial),
  };
  return trial;
}

async function load(trial, writers) {
  const { urls, codes, ledger } = trial;
  for (const url of urls) await untilReady(url);
  for (const code of codes) await openSituation(urls[0], code);
  trial.live = codes.map((code, n) => followLive({ urls: turned(urls, n), code }));
  trial.reader = startReader({ urls, codes });
  ledger.begin();
  trial.writers = startWriters({ ledger, urls, codes, writers });
  await trial.healed(performance.now());
  trial.healedAfter = 0;
  while (ledger.acknowledged() < WARM_WRITES) await pause(20);
}

const turned = (list, by) => list.map((_, n) => list[(n + by) % list.length]);

async function healed(trial, since, urls) {
  const { ledger, live } = trial;
  const parts = { acknowledged: 0, shown: 0, live: 0 };
  const note = (part) => () => {
    parts[part] = Math.max(parts[part], Math.round(performance.now() - since));
  };
  await Promise.all(
    live.map(async (client) => {
      const write = ledger.intend('probe', client.code);
      const { revision } = await settle(ledger, write, urls);
      note('acknowledged')();
      const shown = urls.map((url) => isShown(url, client.code, revision).then(note('shown')));
      const isFollowed = () => Promise.resolve(client.state.revision >= revision);
      const followed = until(`live ${client.code} at ${revision}`, isFollowed).then(note('live'));
      await Promise.all([...shown, followed]);
    }),
  );
  const ms = performance.now() - since;
  trial.healedAfter = Math.max(trial.healedAfter, ms);
  if (ms > HEALED_MS) {
    const { acknowledged, shown, live: followed } = parts;
    trial.violate(
      'healed',
      `in ms: acknowledged after ${acknowledged}, on the boards after ${shown}, live after ${followed}`,
    );
  }
  return ms;
}

function isShown(url, code, revision) {
  return until(`revision ${revision} on the board of ${code} at ${url}`, async () => {
    const { body } = await ask(url, `/v1/situations/${code}/board`);
    return body?.knownRevision >= revision;
  });
}

async function finish(trial) {
  const { ledger, writers, reader, violations } = trial;
  const longestSilence = ledger.end();
  await writers.stop();
  await Promise.all(trial.pending);
  const open = ledger.writes.filter(({ receipt }) => receipt === undefined);
  await Promise.allSettled(open.map((write) => settle(ledger, write, trial.urls)));
  await reader.stop();
  trial.note(`reads: ${[...reader.answers].map(([name, n]) => `${n} × ${name}`).join(', ')}`);
  trial.note(`slowest answer that was no receipt: ${Math.round(ledger.slowestRefusal())} ms`);
  const { counts, found } = await verify(trial);
  return {
    ...counts,
    fault: trial.fault,
    engine: trial.engine,
    longestSilence,
    healedAfter: trial.healedAfter,
    violations: [...violations, ...ledger.violations, ...reader.violations, ...found],
    home: trial.home,
  };
}

/** Ends what the run has started; its folder stays only where something was found. */
async function close({ live, writers, reader, servers, home, keep }) {
  await Promise.all(live.map((client) => client.close()));
  await Promise.all(servers.map((server) => server.close()));
  await Promise.allSettled([writers?.stop(), reader?.stop()]);
  if (keep !== true) rmSync(home, { recursive: true, force: true });
}
