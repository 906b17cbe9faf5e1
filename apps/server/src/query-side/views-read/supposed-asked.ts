import { Problem } from '../../http/problems/problem.js';
import { type Answer } from '../../threads/answered.js';
import { type Said } from '../../threads/messages.js';
import { take } from '../../threads/reader-thread.js';

/** So many wait at most; the views stand still while one is answered. */
const MOST = 16;

/** Who waits for the thread that builds the views to say what would be, in the order in which they asked. */
export class SupposedAsked {
  private waiting: PromiseWithResolvers<Answer>[] = [];

  /** Asks, and resolves with what is said next that was not said to somebody before. */
  ask(send: () => void): Promise<Answer> {
    if (this.waiting.length >= MOST) return Promise.reject(new Problem('overloaded'));
    const asked = Promise.withResolvers<Answer>();
    this.waiting.push(asked);
    send();
    return asked.promise;
  }

  answer(said: Said): void {
    const asked = this.waiting.shift();
    if (asked !== undefined) take(said, asked);
  }

  /** The thread has ended: it says nothing any more. */
  fail(): void {
    for (const { reject } of this.waiting.splice(0)) reject(new Problem('view-behind'));
  }
}
