// Starts the server that was built, for tools, tests and trials.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// What follows the address, so that half of it is not taken for the whole.
const LISTENS = /Sitlog listens at (http:\/\/[^\s"]+)[\s"]/;
/** Only so that a server that hangs is found out: how long one takes depends on what else the machine does. */
const START_MS = 120_000;

/**
 * A server process on a data folder, on a free port unless `env` names one. `listening` is its address, and fails where it ends before it listens;
 * `printed` and `lastWords` are what it wrote to standard output and error so far; `onOutput` is handed every piece of both.
 */
export function startServer({ folder, env = {}, onOutput = () => undefined }) {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', SITLOG_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { all: '', errors: '' };
  const listening = Promise.withResolvers();
  const late = setTimeout(() => {
    listening.reject(new Error(`The server did not listen within ${START_MS} ms: ${text.all}`));
  }, START_MS);
  const take = (chunk) => {
    text.all += chunk;
    onOutput(chunk);
    const [, url] = LISTENS.exec(text.all) ?? [];
    if (url !== undefined) listening.resolve(url);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    text.errors += chunk;
    take(chunk);
  });
  child.once('exit', (code, signal) => {
    listening.reject(new Error(`The server ended with ${code ?? signal}: ${text.errors}`));
  });
  listening.promise.catch(() => undefined).finally(() => clearTimeout(late));
  return {
    process: child,
    listening: listening.promise,
    printed: () => text.all,
    lastWords: () => text.errors,
    ended: once(child, 'exit'),
    end: (signal) => end(child, signal),
  };
}

/** Ends a process by a signal and answers its exit code; null where the signal ended it. */
async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}
