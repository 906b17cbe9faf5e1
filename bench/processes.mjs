import { spawn } from 'node:child_process';
import { once } from 'node:events';

const LISTENS = / listens at (http:\/\/\S+) /;

/** Starts a script and resolves with its address once it says that it listens. */
export async function listening(script, env = {}) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const began = performance.now();
  let text = '';
  const url = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${script} ended before it listened: ${text}`)));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const [, address] = LISTENS.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const { pid } = child;
  return { url, pid, startMs: performance.now() - began, stop: () => stopped(child) };
}

/** Starts a script without waiting for anything; what it says goes to the error output. */
export function running(script, env = {}) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  return { stop: () => stopped(child) };
}

async function stopped(child) {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Runs a script on a job to its end and resolves with the line of JSON that it prints. */
export async function result(script, job) {
  const child = spawn(process.execPath, [script, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString());
}
