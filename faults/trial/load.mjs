import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './http.mjs';

/** Between two writes of a writer, so that the load stays one of many desks and not a benchmark. */
const BETWEEN_MS = 30;
const AFTER_FAILURE_MS = 250;
const SETTLE_MS = 60_000;
/** A careful writer settles each write before the next; a hasty one goes on and comes back to what is open. */
const CAREFUL = 1;
const HASTY = 5;

/** Writers that send to the servers in turn: a repeated write goes to the next server. They run until they are stopped. */
export function startWriters({ ledger, urls, codes, writers }) {
  let until = Infinity;
  const isStopping = () => until < Infinity;

  async function writer(w) {
    const open = [];
    let turn = w;
    let hasFailed = false;
    const most = w % 2 === 0 ? CAREFUL : HASTY;
    while ((!isStopping() || open.length > 0) && performance.now() < until) {
      if (!isStopping() && (open.length === 0 || (hasFailed && open.length < most))) {
        open.unshift(ledger.intend(`writer ${w}`, codes[w % codes.length]));
      }
      const [write] = open;
      hasFailed = (await ledger.attempt(write, urls[turn % urls.length])) !== 'acknowledged';
      if (!hasFailed) open.shift();
      else turn += 1;
      await pause(hasFailed ? AFTER_FAILURE_MS : BETWEEN_MS * (0.5 + Math.random()));
    }
  }

  const running = Promise.all(Array.from({ length: writers }, (_, w) => writer(w)));
  return {
    /** No new writes; resolves when all are settled, or it has become clear that they will not be. */
    stop: async () => {
      until = performance.now() + SETTLE_MS;
      await running;
    },
  };
}

/** Repeats a write under its key until it is acknowledged. */
export async function settle(ledger, write, urls) {
  const until = performance.now() + SETTLE_MS;
  for (let turn = 0; performance.now() < until; turn += 1) {
    const said = await ledger.attempt(write, urls[turn % urls.length]);
    if (said === 'acknowledged') return write.receipt;
    await pause(100);
  }
  throw new Error(`${write.key} was not acknowledged within ${SETTLE_MS} ms`);
}

/** A reader that asks for boards again and again; counts what it was answered, and knows when a board went back. */
export function startReader({ urls, codes }) {
  const answers = new Map();
  const violations = [];
  const furthest = new Map();
  let isStopping = false;

  function take(place, { status, reason, body }) {
    const name = status === 0 ? reason : String(status);
    answers.set(name, (answers.get(name) ?? 0) + 1);
    if (status !== 200) return;
    const before = furthest.get(place) ?? -1;
    if (body.knownRevision < before) {
      const what = `${place} at revision ${body.knownRevision} after ${before}`;
      violations.push({ rule: 'board went back', what });
    }
    furthest.set(place, Math.max(before, body.knownRevision));
  }

  async function run() {
    for (let turn = 0; !isStopping; turn += 1) {
      const url = urls[turn % urls.length];
      const code = codes[turn % codes.length];
      take(`${code} at ${url}`, await ask(url, `/v1/situations/${code}/board`));
      await pause(100);
    }
  }

  const running = run();
  return {
    answers,
    violations,
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
}
