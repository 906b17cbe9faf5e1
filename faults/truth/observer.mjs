import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../trial/http.mjs';

const BETWEEN_MS = 60;

/**
 * Asks about every situation, at now, at a revision and at an instant, and keeps what was answered. What was answered before `from` does not count:
 * the fault could not be known.
 */
export function startObserver({ urls, codes, concerned }) {
  const answers = [];
  let isStopping = false;
  const observer = {
    from: Infinity,
    counted: () =>
      answers.filter(({ status, askedAt }) => status === 200 && askedAt >= observer.from),
    /** The address of the same question at the very moments that were answered: the instant that was asked for, else all that was known. */
    sameQuestion: ({ code, path, body }) => {
      const url = new URL(`/v1/situations/${code}${path}`, 'http://localhost');
      url.searchParams.set('validAt', body.validAt);
      if (!url.searchParams.has('knownAt')) {
        url.searchParams.set('knownAt', `rev:${body.knownRevision}`);
      }
      return url.pathname + url.search;
    },
    stop: async () => {
      isStopping = true;
      await running;
    },
  };

  const questions = () => [
    '/board',
    '/entries?limit=20',
    `/board?knownAt=${encodeURIComponent(new Date().toISOString())}`,
    // So long ago that it may count as settled.
    `/board?knownAt=${encodeURIComponent(new Date(Date.now() - 30_000).toISOString())}`,
    '/figures',
  ];

  async function run() {
    for (let turn = 0; !isStopping; turn += 1) {
      const code = codes[turn % codes.length];
      const list = questions();
      const path = list[Math.floor(turn / codes.length) % list.length];
      const askedAt = performance.now();
      const before = concerned.get(code) ?? Infinity;
      const { status, body } = await ask(urls[turn % urls.length], `/v1/situations/${code}${path}`);
      // Where a loss came, or was put right, while it was being answered, it need not say so.
      const lostFrom = Math.max(before, concerned.get(code) ?? Infinity);
      answers.push({ observer, code, path, status, body, askedAt, lostFrom });
      await pause(BETWEEN_MS);
    }
  }
  const running = run();
  return observer;
}
