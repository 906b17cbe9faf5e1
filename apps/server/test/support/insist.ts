import { type EntryReceipt } from './answers.js';
import { type Answer } from './api.js';

const MOST_TRIES = 100;

/** Repeats a request as it is until it has an answer that settles it: a lost connection or a 503 does not. */
export async function insist(
  send: () => Promise<Answer<EntryReceipt>>,
): Promise<Answer<EntryReceipt>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send().catch((error: unknown) => {
      if (tries >= MOST_TRIES) throw error;
      return undefined;
    });
    if (answer !== undefined && answer.status !== 503) return answer;
    if (tries >= MOST_TRIES) throw new Error(`No answer in ${tries} tries: ${answer?.text ?? ''}`);
  }
}
