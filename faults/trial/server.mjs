import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../../tools/server-process.mjs';
import { ask } from './http.mjs';

/** A server of our own on a data folder, with what it prints in a file. Started again, it has the same address. */
export function newServer({ folder, store, prefix, output, env = {} }) {
  const file = createWriteStream(output, { flags: 'a' });
  let server;
  let port = '0';

  async function start() {
    server = startServer({
      folder,
      env: {
        PORT: port,
        SITLOG_SAMPLE: 'off',
        SITLOG_LOG: 'json',
        SITLOG_STREAM_PREFIX: prefix,
        EVENTSTOREDB_URL: store,
        ...env,
      },
      onOutput: (text) => file.write(text),
    });
    const url = await server.listening;
    port = new URL(url).port;
    return url;
  }

  async function end(signal) {
    const began = performance.now();
    const code = await server.end(signal);
    return { code, ms: performance.now() - began };
  }

  return {
    folder,
    start,
    kill: () => end('SIGKILL'),
    /** Ends it in order; answers its exit code and how long it took. */
    term: () => end('SIGTERM'),
    close: async () => {
      if (server !== undefined) await end('SIGKILL');
      file.end();
    },
  };
}

/** Resolves when reads and writes are served. */
export async function untilReady(url, ms = 60_000) {
  const until = performance.now() + ms;
  for (;;) {
    const answer = await ask(url, '/health/ready');
    if (answer.status === 200) return;
    if (performance.now() > until) throw new Error(`${url} is not ready: ${answer.text}`);
    await pause(20);
  }
}
