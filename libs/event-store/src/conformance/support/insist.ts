import { hasCode } from '../../port/event-store-error.js';
import { type AppendResult } from '../../port/port.js';

const MOST_TRIES = 20;

/** Repeats an append for as long as its outcome is unknown, as every user of a store must. */
export async function insist(append: () => Promise<AppendResult>): Promise<AppendResult> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await append();
    } catch (error) {
      if (!hasCode(error, 'append-uncertain') || tries === MOST_TRIES) throw error;
    }
  }
}
