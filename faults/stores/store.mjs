import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from '../trial/until.mjs';

/**
 * The process of a store that somebody else has started: by its id, or by a file that holds it and is read each time. It
 * outlives the run.
 */
export function storeProcess({ pid, pidFile, restart }) {
  const current = () => (pidFile === undefined ? pid : Number(readFileSync(pidFile, 'utf8')));

  function signal(name) {
    try {
      return process.kill(current(), name);
    } catch {
      return false;
    }
  }

  const isAlive = () => signal(0);
  return {
    isAlive,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    /** Ends it at once, or in order, and waits until it is gone. */
    end: async (name = 'SIGKILL') => {
      const id = current();
      process.kill(id, name);
      await until(`the end of process ${id}`, () => Promise.resolve(isGone(id)));
    },
    /** Runs the command that starts it; answers how long the command took. */
    restart: () =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const child = spawn(restart, { shell: true, detached: true, stdio: 'ignore' });
        child.once('error', reject);
        child.once('exit', (code) => {
          if (code === 0) resolve(performance.now() - began);
          else reject(new Error(`"${restart}" ended with ${code}`));
        });
        child.unref();
      }),
  };
}

function isGone(id) {
  try {
    process.kill(id, 0);
    // Without a parent that collects it, a process that has ended stays in the table.
    return /^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return true;
  }
}
