import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './http.mjs';

const START = fileURLToPath(new URL('../tools/start.mjs', import.meta.url));
const LISTENS = /Sitlog listens at (http:\/\/[^\s"]+)/;
const START_MS = 30_000;

/** A server of our own on a data folder, with what it prints in a file. Started again, it has the same address. */
export function newServer({ folder, store, prefix, output, env = {} }) {
  const file = createWriteStream(output, { flags: 'a' });
  let child;
  let port = '0';

  async function start() {
    child = spawn(process.execPath, [START], {
      env: {
        ...process.env,
        PORT: port,
        HOST: '127.0.0.1',
        SITLOG_DATA: folder,
        SITLOG_SAMPLE: 'off',
        SITLOG_LOG: 'json',
        SITLOG_STREAM_PREFIX: prefix,
        EVENTSTOREDB_URL: store,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await listening(child, file);
    port = new URL(url).port;
    return url;
  }

  async function end(signal) {
    const began = performance.now();
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    }
    return { code: child.exitCode, ms: performance.now() - began };
  }

  return {
    folder,
    start,
    kill: () => end('SIGKILL'),
    /** Ends it in order; answers its exit code and how long it took. */
    term: () => end('SIGTERM'),
    close: async () => {
      if (child !== undefined) await end('SIGKILL');
      file.end();
    },
  };
}

function listening(child, file) {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error(`It did not listen: ${text}`)), START_MS);
    const take = (chunk) => {
      file.write(chunk);
      if (text === undefined) return;
      text += chunk;
      const [, url] = LISTENS.exec(text) ?? [];
      if (url === undefined) return;
      text = undefined;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with ${code}: ${text}`));
    });
  });
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
