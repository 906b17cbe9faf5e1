import { type Api, ApiProblem, type Write } from './api.js';
import { unmet } from '../../core/outbox/write-outcome.js';
import { type DeviceClock } from '../edges/edges.js';

const FIRST_PAUSE_MS = 1_000;

const LONGEST_PAUSE_MS = 15_000;

interface Needs {
  readonly clock: DeviceClock;
  readonly api: Api;
}

/** Sends until it is known what became of it. */
export function createSettling(desk: Needs) {
  const { clock } = desk;
  const { send } = desk.api;

  /**
   * Sends a write until its outcome is known: what may be stored, or may pass later, is sent again under the same key, which
   * stores nothing twice. Throws the problem that refuses it, or when nobody waits any more.
   */
  async function sendUntilSettled<T>(
    write: Write,
    isStillWanted: () => boolean,
    onPending: (how: 'uncertain' | 'waiting') => void,
  ): Promise<T> {
    // Once it may be stored, a later answer that it was not stored then does not settle it.
    let isOpen = false;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await send<T>(write);
      } catch (error) {
        const outcome = error instanceof ApiProblem ? unmet(error.document) : 'refused';
        if (outcome === 'refused' || !isStillWanted()) throw error;
        isOpen ||= outcome === 'open';
        onPending(isOpen ? 'uncertain' : 'waiting');
        await new Promise<void>((resolve) => {
          clock.after(pause, resolve);
        });
      }
    }
  }

  return { sendUntilSettled };
}
