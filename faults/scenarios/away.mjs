import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../trial/http.mjs';

/** No write waits longer than this for being told that it cannot be done. */
const REFUSAL_MS = 10_000;
/** A write that was on its way when the store went away is told its fate within this (writer/retry-append.ts and a deadline). */
const OLD_REFUSAL_MS = 20_000;
const READ_MS = 2_000;
const BETWEEN_MS = 200;
const BETWEEN_PROBES_MS = 500;

/** How writes are refused while a store of its own is away: not tried, or tried with unknown outcome. */
export const STORE_AWAY = { status: 503, problems: ['store-unavailable', 'indeterminate'] };

/**
 * Looks at a server while its log cannot be written: it is alive, tells its metrics and says why it is not ready, reads are
 * answered, writes are refused clearly and soon.
 */
export async function whileAway(trial, { seconds, problems, status, isReady = false }) {
  const until = performance.now() + seconds * 1000;
  const [url] = trial.urls;
  const seen = { readyAfter: undefined, why: undefined, refusals: [] };
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

/**
 * Writes under new keys, one after the other without waiting for answers. What is refused is not sent again, so that the
 * log can be searched for it.
 */
async function probeWrites(trial, means) {
  const probes = [];
  for (let n = 0; performance.now() < means.until; n += 1) {
    probes.push(probe(trial, trial.codes[n % trial.codes.length], means));
    await pause(BETWEEN_PROBES_MS);
  }
  await Promise.all(probes);
}

async function probe({ ledger, urls, violate }, code, { problems, status, seen }) {
  const write = ledger.intend('probe while away', code);
  const isKnown = seen.readyAfter !== undefined;
  const began = performance.now();
  const answer = await ledger.attempt(write, urls[0]);
  const ms = performance.now() - began;
  if (answer === 'acknowledged') return;
  if (answer === 'refused') ledger.leave(write);
  seen.refusals.push({ ms, isKnown });
  const { status: is, problem } = write.said;
  if (is === status && problems.includes(problem) && ms <= (isKnown ? REFUSAL_MS : OLD_REFUSAL_MS))
    return;
  violate('while away', `a write is answered ${is} ${problem} after ${Math.round(ms)} ms`);
}

function judge(trial, seen, { isReady }) {
  const { readyAfter, why, refusals, lastReady } = seen;
  const slowest = (list) => Math.round(Math.max(0, ...list.map(({ ms }) => ms)));
  const [known, early] = [refusals.filter((r) => r.isKnown), refusals.filter((r) => !r.isKnown)];
  trial.note(
    `while away: ${refusals.length} probes refused; the slowest after ${slowest(known)} ms, of those sent before ` +
      `it was known ${slowest(early)} ms` +
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
