import { Problem } from '../http/problems/problem.js';
import { type Answer } from './answered.js';
import { type Put } from './messages.js';

/** `quick`: answered in little time however long the log is. `long`: it grows with what is asked. `live`: for who follows. */
export type QuestionKind = 'quick' | 'long' | 'live';

/** What is asked: the same `key` means the same answer, as long as the views stand where they do. */
export interface ThreadQuestion {
  readonly kind: QuestionKind;
  readonly key: string;
  readonly put: () => Put;
  /** Where the views stand now. */
  readonly at: () => string;
  readonly source: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly gone?: AbortSignal;
}

/** A question that waits for a thread or is being answered, for everybody who asks the same. */
export class Question {
  private readonly answer = Promise.withResolvers<Answer>();
  private askers = 0;
  private left: () => void = () => undefined;
  private late: NodeJS.Timeout | undefined;

  constructor(readonly asking: ThreadQuestion) {
    // Whoever still waits is told by the promise that was given to each of them.
    this.answer.promise.catch(() => undefined);
  }

  /** Waits for the answer, unless the asker goes away before. */
  join({ gone }: Pick<ThreadQuestion, 'gone'>): Promise<Answer> {
    this.askers += 1;
    if (gone === undefined) return this.answer.promise;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.askers -= 1;
        reject(new Problem('unavailable'));
        if (this.askers === 0) this.leave();
      };
      if (gone.aborted) {
        leave();
        return;
      }
      gone.addEventListener('abort', leave, { once: true });
      this.answer.promise.then(resolve, reject).finally(() => {
        gone.removeEventListener('abort', leave);
      });
    });
  }

  /** Calls when nobody waits for the answer any more. */
  whenLeft(left: () => void): void {
    this.left = left;
    if (this.askers === 0) this.leave();
  }

  /** Calls unless the question is being answered within so many milliseconds. */
  expire(milliseconds: number, late: () => void): void {
    this.late = setTimeout(late, milliseconds);
  }

  private leave(): void {
    clearTimeout(this.late);
    this.left();
  }

  fail(error: unknown): void {
    clearTimeout(this.late);
    this.answer.reject(error);
  }

  /** Takes the answer from who gives it. */
  async settle(answer: () => Promise<Answer>): Promise<void> {
    clearTimeout(this.late);
    this.left = () => undefined;
    try {
      this.answer.resolve(await answer());
    } catch (error) {
      this.answer.reject(error);
    }
  }
}
