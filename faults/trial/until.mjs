import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Waits for a condition, and fails with its name when it does not come. */
export async function until(what, isSo, ms = PATIENCE_MS) {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not within ${ms} ms: ${what}`);
    await pause(20);
  }
}
