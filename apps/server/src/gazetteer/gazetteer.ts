import { accessSync, constants, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problems/problem.js';
import { type Log } from '../logging/log.js';
import { type Looked } from './messages.js';
import { type FoundPlace, type Sought } from './place-index.js';

const SCRIPT = new URL('./gazetteer.worker.js', import.meta.url);
const MOST_WAITING = 32;
const MOST_MEGABYTES = 2_048;
/** After so long without a question its memory is given back. */
const IDLE_MS = 10 * 60 * 1000;

interface Waiting {
  readonly resolve: (found: readonly FoundPlace[]) => void;
  readonly reject: (problem: Problem) => void;
}

/** Finds places by name, in a thread of its own that begins with the first question. */
export class Gazetteer {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** Throws where the operator's own file cannot be read: better no server than one that finds nothing. */
  constructor(
    private readonly file: string | undefined,
    private readonly log: Pick<Log, 'info' | 'warn' | 'error'>,
  ) {
    if (file !== undefined) assertReadable(file);
  }

  /** What is found, the best first. */
  find(sought: Sought): Promise<readonly FoundPlace[]> {
    if (this.waiting.size >= MOST_WAITING) throw new Problem('overloaded');
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, sought });
    });
  }

  /** Ends its thread. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    this.rejectAll();
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(SCRIPT, {
      workerData: { file: this.file },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    worker.on('message', (looked: Looked) => {
      this.take(looked);
    });
    worker.on('error', (error: unknown) => {
      this.log.error({ err: error }, 'the gazetteer could not be read');
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = undefined;
      if (this.worker === undefined) this.rejectAll();
    });
    worker.unref();
    return worker;
  }

  private take(looked: Looked): void {
    if (looked.kind === 'ready') {
      const { own, skipped } = looked;
      if (this.file === undefined) return;
      const said = { file: this.file, places: own, skipped };
      if (own === 0) this.log.warn(said, 'the own gazetteer has no place in the form of GeoNames');
      else this.log.info(said, 'the own gazetteer was read');
      return;
    }
    this.waiting.get(looked.id)?.resolve(looked.found);
    this.waiting.delete(looked.id);
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => {
      void this.close();
    }, IDLE_MS).unref();
  }

  private rejectAll(): void {
    for (const { reject } of this.waiting.values()) reject(new Problem('unavailable'));
    this.waiting.clear();
  }
}

function assertReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isFile()) return;
  } catch {
    // Said below.
  }
  throw new Error(
    `SITLOG_GAZETTEER is "${file}", which is no file that can be read; give a file of GeoNames such as SY.txt.`,
  );
}
