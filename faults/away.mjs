import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './http.mjs';

/** No write waits longer than this for being told that it cannot be done. */
const REFUSAL_MS = 10_000;
/** A write that was on its way when the store went away is told its fate within this (writing/settle.ts and a deadline). */
const OLD_REFUSAL_MS = 20_000;
const READ_MS = 2_000;
const BETWEEN_MS = 200;

/** How writes are refused while a store of its own is away: not tried, or tried with unknown outcome. */
export const STORE_AWAY = { status: 503, problems: ['store-unavailable', 'indeterminate'] };

/**
 * Looks at a server while its log cannot be written: it is alive, tells its metrics and says why it is not ready, reads are
 * answered, writes are refused clearly and soon.
 */
export async function whileAway(trial, { seconds, problems, status, isReady = false }) {
  const until = performance.now() + seconds * 1000;
  const [url] = trial.urls;
  const seen = { readyAfter: undefined, why: undefined, refusals: [], slowest: 0 };
  trial.pending.push(probeWrites(trial, { until, problems, status, seen }));
  const began = performance.now();
  while (performance.now() < until) {
    await checkReads(trial, url);
    const ready = await ask(url, '/health/ready');
    if (ready.status !== 200 && seen.readyAfter === undefined) {
      seen.readyAfter = performance.now() - began;
    }
    if (ready.status === 503) seen.why = whyNot(ready.body);
    seen.lastReady = ready.status;
    await pause(BETWEEN_MS);
  }
  judge(trial, seen, { isReady });
}

async function checkReads(trial, url) {
  const [code] = trial.codes;
  const paths = {
    '/health/live': READ_MS,
    '/metrics': READ_MS,
    [`/v1/situations/${code}/board`]: READ_MS,
    [`/v1/situations/${code}/entries?limit=10`]: READ_MS,
  };
  await Promise.all(
    Object.entries(paths).map(async ([path, limit]) => {
      const { status, ms } = await ask(url, path);
      if (status === 200 && ms < limit) return;
      trial.violate('while away', `${path} answers ${status} after ${Math.round(ms)} ms`);
    }),
  );
}

/** Writes under new keys. What is refused is not sent again, so that the log can be searched for it. */
async function probeWrites(trial, { until, problems, status, seen }) {
  const { ledger, urls, codes } = trial;
  let isFirst = true;
  while (performance.now() < until) {
    const write = ledger.intend('probe while away', codes[0]);
    const began = performance.now();
    const answer = await ledger.attempt(write, urls[0]);
    const ms = performance.now() - began;
    if (answer === 'refused') ledger.leave(write);
    if (answer !== 'acknowledged') {
      seen.slowest = Math.max(seen.slowest, ms);
      seen.refusals.push(write.said);
      const limit = isFirst ? OLD_REFUSAL_MS : REFUSAL_MS;
      const isClear = write.said.status === status && problems.includes(write.said.problem);
      if (!isClear || ms > limit) {
        const said = `${write.said.status} ${write.said.problem} after ${Math.round(ms)} ms`;
        trial.violate('while away', `a write is answered ${said}`);
      }
      isFirst = false;
    }
    await pause(BETWEEN_MS);
  }
}

function judge(trial, seen, { isReady }) {
  const { readyAfter, why, refusals, slowest, lastReady } = seen;
  trial.note(
    `while away: ${refusals.length} probes refused, the slowest after ${Math.round(slowest)} ms` +
      (readyAfter === undefined ? '' : `; not ready after ${Math.round(readyAfter)} ms: ${why}`),
  );
  if (refusals.length === 0) trial.violate('while away', 'no write was refused');
  if (isReady) return;
  if (lastReady !== 503) trial.violate('while away', `/health/ready answers ${lastReady}`);
  else if (why === undefined) trial.violate('while away', '/health/ready does not say why');
}

function whyNot({ writes, reads, store }) {
  const why = writes?.reason ?? reads?.reason;
  return why === undefined ? undefined : `${why} (${store?.reason ?? store?.state})`;
}
