import { Worker } from 'node:worker_threads';
import { EventStoreError } from '../../port/event-store-error.js';
import { appendResult } from '../../append/append-idempotency.js';
import { type AppendResult } from '../../port/port.js';
import { type PreparedAppend } from '../../append/prepared-append.js';
import { type AppendOutcome } from './append-writer.js';
import { type WriterAnswer, type WriterRequest, type WriterSettings } from './writer-messages.js';

/** One commit holds at most so many appends, and so many bytes unless one append alone has more. */
const BATCH = { appends: 64, bytes: 524_288 };

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: EventStoreError) => void;
}

/**
 * Hands appends to the writer thread, in order: those that wait at the same time share a commit.
 * The first failure whose outcome is open ends it: everything pending is uncertain, later appends
 * are refused, and nothing is ever tried again (a second fsync may succeed although data is lost).
 */
export class AppendQueue {
  /** Resolves when the writer has failed for good; never settles otherwise. */
  readonly failed: Promise<EventStoreError>;
  readonly #settings: WriterSettings;
  readonly #reportFailure: (failure: EventStoreError) => void;
  readonly #exited = Promise.withResolvers<undefined>();
  #worker: Worker | undefined;
  #waiting: Waiting[] = [];
  #committing: readonly Waiting[] = [];
  #scheduled = false;
  #closing = false;
  #failure: EventStoreError | undefined;

  constructor(settings: WriterSettings) {
    const { promise, resolve } = Promise.withResolvers<EventStoreError>();
    this.#settings = settings;
    this.failed = promise;
    this.#reportFailure = resolve;
  }

  /** Answers when the append is durable, or why it was not stored. */
  append(append: PreparedAppend): Promise<AppendResult> {
    const refusal = this.#failure ?? (this.#closing ? closed() : undefined);
    if (refusal) return Promise.reject(refusal);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      this.#schedule();
    });
  }

  /** Lets pending appends end, then the thread. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#worker === undefined) return;
    this.#schedule();
    await this.#exited.promise;
  }

  // At the first append: who only reads the log needs no thread.
  #start(): Worker {
    const worker = new Worker(new URL('./append.worker.js', import.meta.url), {
      workerData: this.#settings,
    });
    worker.on('message', (answer: WriterAnswer) => {
      this.#receive(answer);
    });
    worker.on('error', (error) => {
      this.#fail(String(error));
    });
    worker.on('exit', (code) => {
      if (!this.#closing || this.#pending().length > 0) this.#fail(`it ended with code ${code}`);
      this.#exited.resolve(undefined);
    });
    return worker;
  }

  // Not at once: everything that is appended in this turn of the loop shares the commit.
  #schedule(): void {
    if (this.#scheduled || this.#committing.length > 0 || this.#failure) return;
    this.#scheduled = true;
    this.#worker ??= this.#start();
    this.#worker.ref();
    setImmediate(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  #send(): void {
    if (this.#failure) return;
    const count = batchLength(this.#waiting);
    this.#committing = this.#waiting.slice(0, count);
    this.#waiting = this.#waiting.slice(count);
    if (count > 0) this.#post({ kind: 'commit', appends: this.#committing.map((w) => w.append) });
    else if (this.#closing) this.#post({ kind: 'close' });
  }

  #post(request: WriterRequest): void {
    this.#worker?.postMessage(request);
  }

  #receive(answer: WriterAnswer): void {
    if (answer.kind === 'failed') {
      this.#fail(answer.message);
      return;
    }
    const committed = this.#committing;
    this.#committing = [];
    this.#worker?.unref();
    committed.forEach((waiting, at) => {
      settle(waiting, answer.outcomes[at]);
    });
    if (this.#waiting.length > 0 || this.#closing) this.#schedule();
  }

  #fail(reason: string): void {
    if (this.#failure) return;
    const pending = this.#pending();
    this.#committing = [];
    this.#waiting = [];
    const message = `the log's writer has failed and is shut down until a restart: ${reason}`;
    this.#failure = new EventStoreError('store-unavailable', message);
    const uncertain = new EventStoreError('append-uncertain', message);
    for (const { reject } of pending) reject(uncertain);
    this.#reportFailure(this.#failure);
  }

  #pending(): readonly Waiting[] {
    return [...this.#committing, ...this.#waiting];
  }
}

function batchLength(waiting: readonly Waiting[]): number {
  let bytes = 0;
  const cut = waiting.slice(0, BATCH.appends).findIndex(({ append }, at) => {
    bytes += append.bytes;
    return at > 0 && bytes > BATCH.bytes;
  });
  return cut === -1 ? Math.min(waiting.length, BATCH.appends) : cut;
}

function settle({ append, resolve, reject }: Waiting, outcome: AppendOutcome | undefined): void {
  if (outcome?.kind === 'stored') resolve(appendResult(append, outcome.positions));
  else if (outcome) reject(new EventStoreError(outcome.code, outcome.message));
  else reject(new EventStoreError('append-uncertain', 'the writer gave no answer'));
}

function closed(): EventStoreError {
  return new EventStoreError('store-unavailable', 'the store is closed');
}
