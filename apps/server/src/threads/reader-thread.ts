import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problems/problem.js';
import { Answer } from './answered.js';
import { type Put, type Said } from './messages.js';

/** What one answer may cost. */
export interface Budget {
  /** Milliseconds until the thread is ended that works on it. */
  readonly longest: number;
  /** Megabytes of memory that the thread may hold. */
  readonly memory: number;
}

interface Current {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly late: NodeJS.Timeout;
}

/**
 * A thread that answers one question at a time, begun with the first. One that costs too much ends with its thread, and the
 * next has a new one.
 */
export class ReaderThread {
  private worker: Worker | undefined;
  private current: Current | undefined;

  constructor(
    private readonly script: URL,
    private readonly budget: Budget,
  ) {}

  get isFree(): boolean {
    return this.current === undefined;
  }

  /** Answers a question; rejects with a problem, `too-costly` where it goes beyond the budget. */
  ask(put: Put): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.giveUp('It was not answered within the time that one answer may take.');
      }, this.budget.longest);
      this.current = { resolve, reject, late };
      this.worker ??= this.start();
      this.worker.postMessage(put);
    });
  }

  /** Ends the thread, and what it works on. */
  async close(): Promise<void> {
    this.settle((current) => {
      current.reject(new Problem('unavailable'));
    });
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.budget.memory },
    });
    worker.on('message', (said: Said) => {
      this.settle((current) => {
        take(said, current);
      });
    });
    worker.on('error', (error: unknown) => {
      if (isOutOfMemory(error)) this.giveUp('It needs more memory than one answer may take.');
      else this.fail(worker, error);
    });
    worker.on('exit', () => {
      this.fail(worker, new Error('The thread that reads the views has ended.'));
    });
    worker.unref();
    return worker;
  }

  private fail(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.settle((current) => {
      current.reject(error);
    });
  }

  private giveUp(detail: string): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.settle((current) => {
      current.reject(new Problem('too-costly', `${detail} ${NARROW}`));
    });
  }

  private settle(work: (current: Current) => void): void {
    const { current } = this;
    if (current === undefined) return;
    this.current = undefined;
    clearTimeout(current.late);
    work(current);
  }
}

const NARROW =
  'Ask for less: moments that lie closer together, one measure or scope, a filter or a smaller limit.';

/** Hands on what a thread has said. */
export function take(said: Said, { resolve, reject }: Pick<Current, 'resolve' | 'reject'>): void {
  if (said.kind === 'answer') resolve(new Answer(said.answer));
  else if (said.kind === 'problem') reject(new Problem(said.code, said.detail, said.extras));
  else reject(Object.assign(new Error(said.message), { stack: said.stack }));
}

// By its shape: under Jest what Node throws is no instance of the test's own Error.
function isOutOfMemory(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === 'ERR_WORKER_OUT_OF_MEMORY';
}
