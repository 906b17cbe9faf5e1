import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../http.mjs';

const BETWEEN_MS = 60;

/**
 * Asks about every situation, at now, at a revision and at an instant, and keeps what was answered. What was answered before `from` does not count:
 * the fault could not be known.
 */
export function startObserver({ urls, codes }) {
  const answers = [];
  let isStopping = false;
  const observer = {
    from: Infinity,
    counted: () => answers.filter(({ askedAt }) => askedAt >= observer.from),
    /** The address of the same question at the very moments that were answered. */
    sameQuestion: ({ code, path, body }) => {
      const url = new URL(`/v1/situations/${code}${path}`, 'http://localhost');
      url.searchParams.set('validAt', body.validAt);
      url.searchParams.set('knownAt', `rev:${body.knownRevision}`);
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
    '/figures',
  ];

  async function run() {
    for (let turn = 0; !isStopping; turn += 1) {
      const code = codes[turn % codes.length];
      const list = questions();
      const path = list[Math.floor(turn / codes.length) % list.length];
      const askedAt = performance.now();
      const { status, body } = await ask(urls[turn % urls.length], `/v1/situations/${code}${path}`);
      answers.push({
        observer,
        code,
        path: path.replace(/[?&]knownAt=.*/, ''),
        status,
        body,
        askedAt,
      });
      await pause(BETWEEN_MS);
    }
  }
  const running = run();
  return observer;
}
