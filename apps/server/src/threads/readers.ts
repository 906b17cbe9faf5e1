import { availableParallelism } from 'node:os';
import { Problem } from '../http/problems/problem.js';
import { type Answer } from './answered.js';
import { type ThreadQuestion, Question, type QuestionKind } from './question.js';
import { type Budget, ReaderThread } from './reader-thread.js';

/** How many threads there are, what an answer may cost there, and how many questions wait for them. */
export interface ReadersLimits {
  /** Threads for questions of all kinds but `live`, which have one of their own; at least two. */
  readonly threads: number;
  readonly budget: Budget;
  /** Questions that wait at most, by kind; a source may have half of them. */
  readonly waiting: Readonly<Record<QuestionKind, number>>;
  /** For how many milliseconds a question waits for a thread. */
  readonly patience: number;
  /** Whether a source has taken enough of its answers to get another one. */
  readonly hasRoomFor: (source: string) => boolean;
}

/** The limits of this machine. */
export function readersLimits(hasRoomFor: ReadersLimits['hasRoomFor']): ReadersLimits {
  return {
    threads: Math.min(Math.max(availableParallelism(), 2), MOST_THREADS),
    budget: { longest: 20_000, memory: 512 },
    waiting: { quick: 256, long: 32, live: Number.POSITIVE_INFINITY },
    patience: 20_000,
    hasRoomFor,
  };
}

const MOST_THREADS = 4;

/**
 * The threads that answer what is asked of the views. Long questions never take all of them, equal ones under way share one
 * answer, and what nobody waits for any more is not begun.
 */
export class Readers {
  private readonly threads: readonly ReaderThread[];
  private readonly live: ReaderThread;
  private waiting: Question[] = [];
  private readonly running = new Map<string, Question>();
  private longRunning = 0;

  constructor(
    script: URL,
    private readonly limits: ReadersLimits,
  ) {
    this.threads = Array.from(
      { length: limits.threads },
      () => new ReaderThread(script, limits.budget),
    );
    this.live = new ReaderThread(script, limits.budget);
  }

  /** How many questions are being answered and how many wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running.size, waiting: this.waiting.length };
  }

  /** Answers a question; rejects with a problem: its own, `too-costly`, or `overloaded`. */
  ask(asking: ThreadQuestion): Promise<Answer> {
    const equal = this.equalTo(asking);
    if (equal !== undefined) return equal.join(asking);
    const question = new Question(asking);
    const answer = question.join(asking);
    if (this.isFull(asking)) question.fail(new Problem('overloaded', MANY));
    else this.await(question);
    return answer;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    for (const question of this.waiting.splice(0)) question.fail(new Problem('unavailable'));
    await Promise.all([...this.threads, this.live].map((thread) => thread.close()));
  }

  private await(question: Question): void {
    this.waiting.push(question);
    question.whenLeft(() => {
      this.drop(question);
    });
    if (question.asking.kind !== 'live') {
      question.expire(this.limits.patience, () => {
        this.drop(question);
        question.fail(new Problem('overloaded', MANY));
      });
    }
    this.dispatch();
  }

  /** A question that waits is answered from what the views hold then; one that is being answered, from what they held. */
  private equalTo({ kind, key, at }: ThreadQuestion): Question | undefined {
    // What the live feed asks moves its board on.
    if (kind === 'live') return undefined;
    const waits = this.waiting.find((question) => question.asking.key === key);
    return waits ?? this.running.get(`${key} ${at()}`);
  }

  private isFull({ kind, source }: ThreadQuestion): boolean {
    const most = this.limits.waiting[kind];
    const own = this.waiting.filter(({ asking }) => asking.kind === kind);
    return (
      own.length >= most ||
      own.filter(({ asking }) => asking.source === source).length >= Math.ceil(most / 2)
    );
  }

  private drop(question: Question): void {
    this.waiting = this.waiting.filter((other) => other !== question);
  }

  private dispatch(): void {
    for (const question of [...this.waiting]) {
      const thread = this.threadFor(question.asking.kind);
      if (thread === undefined) continue;
      this.drop(question);
      if (this.limits.hasRoomFor(question.asking.source)) void this.run(thread, question);
      else question.fail(new Problem('overloaded', UNTAKEN));
    }
  }

  private threadFor(kind: QuestionKind): ReaderThread | undefined {
    if (kind === 'live') return this.live.isFree ? this.live : undefined;
    if (kind === 'long' && this.longRunning >= this.threads.length - 1) return undefined;
    return this.threads.find((thread) => thread.isFree);
  }

  private async run(thread: ReaderThread, question: Question): Promise<void> {
    const { kind, key, at, put } = question.asking;
    const name = `${key} ${at()}`;
    const isLong = kind === 'long';
    this.running.set(name, question);
    if (isLong) this.longRunning += 1;
    await question.settle(() => thread.ask(put()));
    if (isLong) this.longRunning -= 1;
    if (this.running.get(name) === question) this.running.delete(name);
    this.dispatch();
  }
}

const UNTAKEN = 'Take the answers that were given before, then ask again.';
const MANY = 'Too many questions wait for their answer. Wait a little, then try again.';
