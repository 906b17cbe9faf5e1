import { type Database, openDatabase, withStatementCache } from '@sitlog/platform';
import { openViews, type Progress, PROJECTIONS, readProgress, viewFile } from '@sitlog/views';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problem.js';
import { type StoreSettings } from '../store/open-store.js';

/** How long a read waits for the views to be built and to reach the position that it asks for. */
const WAIT_MS = 2_000;
/** Pause before the views are followed again after a failure; it doubles up to ten seconds. */
const RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 10_000;

interface Waiter {
  readonly position: bigint | undefined;
  readonly wake: () => void;
}

/** What the thread that builds the views is given: the log to follow, and the folder of the views. */
export interface ViewsWork {
  readonly store: StoreSettings;
  readonly folder: string;
}

/** The views of this process: built in a thread of their own, read here. */
export class Views {
  private worker: Worker | undefined;
  private stopped = false;
  private pauseMs = RESTART_MS;
  private waiters: Waiter[] = [];
  private readonly listeners = new Set<(progress: Progress) => void>();
  private readonly mourners = new Set<(failure: string) => void>();
  /** Why the views stand still; undefined while they follow. */
  failure: string | undefined;
  progress: Progress;
  /** What the thread that follows the log found wrong with it; undefined while it follows. */
  logBreak: 'went-back' | 'changed' | undefined;
  db: Database;
  private isOfOldLog = false;
  /** Where they lie. */
  readonly file: string;

  constructor(private readonly work: ViewsWork) {
    this.file = viewFile(work.folder, PROJECTIONS);
    this.db = openToRead(this.file);
    this.progress = readProgress(this.db);
    this.start();
  }

  /** Builds them anew from the beginning, since the log is not the one any more that they tell of; until then they answer nothing. */
  rebuild(): void {
    this.isOfOldLog = true;
    this.worker?.postMessage('stop');
  }

  /** The database to read from, once the views have been built and hold that position of the log. */
  async at(position?: bigint): Promise<Database> {
    if (!this.holds(position)) await this.reach(position);
    return this.db;
  }

  /** Whether they come to hold that position of the log within the time that a read waits. */
  reaches(position: bigint): Promise<boolean> {
    return this.at(position).then(
      () => true,
      () => false,
    );
  }

  /** Calls the listener each time the views have moved on; answers how to end that. */
  onProgress(listener: (progress: Progress) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls the listener each time the views could not be followed any further; answers how to end that. */
  onFailure(listener: (failure: string) => void): () => void {
    this.mourners.add(listener);
    return () => this.mourners.delete(listener);
  }

  /** Stops following and closes. */
  async close(): Promise<void> {
    this.stopped = true;
    const worker = this.worker;
    if (worker !== undefined) {
      const gone = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('stop');
      await gone;
    }
    this.db.close();
  }

  private start(): void {
    const worker = new Worker(new URL('./views.worker.js', import.meta.url), {
      workerData: this.work,
    });
    this.worker = worker;
    worker.on('message', (progress: Progress) => {
      this.failure = undefined;
      this.logBreak = undefined;
      this.pauseMs = RESTART_MS;
      this.progress = progress;
      this.wake();
      for (const listener of this.listeners) listener(progress);
    });
    worker.on('error', (error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
      this.logBreak = breakIn(error);
      for (const listener of this.mourners) listener(this.failure);
    });
    worker.on('exit', () => void this.restart());
  }

  private async restart(): Promise<void> {
    this.worker = undefined;
    if (this.stopped) return;
    await pause(this.pauseMs, undefined, { ref: false });
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_RESTART_MS);
    // The flag can have changed meanwhile.
    if (this.isStopped()) return;
    if (this.isOfOldLog) this.beginAnew();
    this.start();
  }

  private beginAnew(): void {
    this.isOfOldLog = false;
    this.db.close();
    for (const end of ['', '-wal', '-shm']) rmSync(this.file + end, { force: true });
    this.db = openToRead(this.file);
    this.progress = readProgress(this.db);
    for (const listener of this.listeners) listener(this.progress);
  }

  private isStopped(): boolean {
    return this.stopped;
  }

  private holds(position: bigint | undefined): boolean {
    const { built } = this.progress;
    const reached = reachedBy(this.progress);
    return built && (position === undefined || (reached !== undefined && reached >= position));
  }

  private async reach(position: bigint | undefined): Promise<void> {
    const giveUp = new AbortController();
    const { promise: reached, resolve } = Promise.withResolvers<boolean>();
    const waiter: Waiter = {
      position,
      wake: () => {
        resolve(true);
      },
    };
    this.waiters.push(waiter);
    const late = pause(WAIT_MS, false, { signal: giveUp.signal }).catch(() => false);
    const held = await Promise.race([reached, late]);
    giveUp.abort();
    if (!held) {
      this.waiters = this.waiters.filter((other) => other !== waiter);
      throw new Problem('view-behind', this.lagBehind(position));
    }
  }

  private lagBehind(position: bigint | undefined): string {
    const { built, events, position: reached } = this.progress;
    if (!built) return this.failure ?? `The views are being built: ${events} events so far.`;
    return `The views stand at ${String(reached ?? 'nothing')}, not yet at ${String(position)}.`;
  }

  private wake(): void {
    const [ready, others] = [true, false].map((flag) =>
      this.waiters.filter((waiter) => this.holds(waiter.position) === flag),
    );
    this.waiters = others ?? [];
    for (const waiter of ready ?? []) waiter.wake();
  }
}

/** Up to where the log was looked through: its last own event, or what others have stored behind it. */
export function reachedBy({ position, through }: Progress): bigint | undefined {
  if (position === undefined || through === undefined) return position ?? through;
  return through > position ? through : position;
}

function openToRead(file: string): Database {
  openViews(file, PROJECTIONS).close();
  return withStatementCache(openDatabase(file, { readOnly: true }));
}

function breakIn(error: unknown): 'went-back' | 'changed' | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === 'log-went-back') return 'went-back';
  return code === 'log-changed' ? 'changed' : undefined;
}
