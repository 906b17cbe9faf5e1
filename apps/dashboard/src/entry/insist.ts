import { ApiProblem, send, type Write } from '../data/api.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Sends a write until its outcome is known: what is uncertain is sent again under the same key, which stores nothing twice.
 * Throws the problem that refuses it, or when nobody waits any more.
 */
export async function insist<T>(
  write: Write,
  isStillWanted: () => boolean,
  onUncertain: () => void,
): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await send<T>(write);
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.isPassing || !isStillWanted()) throw error;
      onUncertain();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
