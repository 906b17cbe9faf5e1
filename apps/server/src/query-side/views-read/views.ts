import { type Database, openDatabase, SqliteError } from '@sitlog/platform';
import {
  emptyViews,
  type LogBreakNews,
  NO_PROGRESS,
  type Progress,
  PROJECTIONS,
  type Served,
  type ViewsDamage,
  type ViewsNews,
} from '@sitlog/views';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../http/problems/problem.js';
import { type StoreSettings } from '../../store/open-store.js';
import { type SupposedPut } from '../../preview/supposed.js';
import { type Answer } from '../../threads/answered.js';
import { type Said } from '../../threads/messages.js';
import { SwitchedDatabase } from './switched-database.js';
import { SupposedAsked } from './supposed-asked.js';
import { Waiting } from './waiting.js';

/** Pause before the views are followed again after a failure; it doubles up to ten seconds. */
const RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 10_000;

/** What the thread that builds the views is given: the log to follow, and the folder of the views. */
export interface ViewsWork {
  readonly store: StoreSettings;
  readonly folder: string;
}

/** What the thread that builds the views is told to do, or asked as if something had been recorded. */
export type ViewsOrder = 'stop' | 'rebuild' | SupposedPut;

/** What it says: news of the views, and in the order of what was asked, what would be. */
type ViewsSaid = ViewsNews | { readonly kind: 'supposed'; readonly said: Said };

/** The views of this process: verified, built and followed in a thread of their own, read here. */
export class Views {
  private worker: Worker | undefined;
  private stopped = false;
  private pauseMs = RESTART_MS;
  private readonly waiting = new Waiting((position) => this.holds(position));
  private readonly listeners = new Set<(progress: Progress) => void>();
  private readonly mourners = new Set<(failure: string) => void>();
  private readonly read = new SwitchedDatabase(emptyViews(PROJECTIONS));
  private readonly supposed = new SupposedAsked();
  private announced: Served | undefined;
  private served: Served | undefined;
  private readonly opened = Promise.withResolvers<true>();
  /** Why the views stand still; undefined while they follow. */
  failure: string | undefined;
  /** Of the views that are read, or, while there are none, of those that are built. */
  progress: Progress = NO_PROGRESS;
  /** Of the views that are built beside those that are read. */
  beside: Progress | undefined;
  /** How the log is not the one that the views have read. */
  found: LogBreakNews | undefined;
  /** The file that was found damaged last, and how many were since the start. */
  damage: ViewsDamage | undefined;
  damages = 0;

  constructor(private readonly work: ViewsWork) {
    this.start();
  }

  /** Leads to the rows of the views that are read now; to none while there are no sound ones. */
  get db(): Database {
    return this.read;
  }

  /** The file that is read now; empty while there is none. */
  get file(): string {
    return this.served?.file ?? '';
  }

  /** What is read is a sound older build that stands still until the newest has caught up. */
  get servesOlder(): boolean {
    return this.served?.stands ?? false;
  }

  /** What the thread that follows the log found wrong with it; whether its files are still there is seen elsewhere. */
  get logBreak(): 'went-back' | 'changed' | undefined {
    const kind = this.found?.kind;
    return kind === 'replaced' ? undefined : kind;
  }

  /** Resolves when it is known what can be read, or that it cannot be told. */
  get begun(): Promise<true> {
    return this.opened.promise;
  }

  /** Builds the views anew from the beginning of the log; those that are read stay as they are until then. */
  rebuild(): void {
    this.tellWorker('rebuild');
  }

  /** The database to read from, once the views have been built and hold that position of the log. */
  async at(position?: bigint): Promise<Database> {
    if (this.holds(position)) return this.db;
    if (await this.waiting.reach(position)) return this.db;
    throw new Problem('view-behind', this.lagBehind(position));
  }

  /** Whether they come to hold that position of the log within the time that a read waits. */
  reaches(position: bigint): Promise<boolean> {
    return this.at(position).then(
      () => true,
      () => false,
    );
  }

  /** Has something answered as if an event had been recorded; rejects with a problem. */
  suppose(put: SupposedPut): Promise<Answer> {
    const { worker } = this;
    if (worker === undefined) return Promise.reject(new Problem('view-behind'));
    return this.supposed.ask(() => {
      worker.postMessage(put);
    });
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
    // Whoever still asks finds nothing; so the thread is the last to have the file open, and leaves it whole.
    this.read.lead(emptyViews(PROJECTIONS));
    const { worker } = this;
    if (worker === undefined) return;
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    this.tellWorker('stop');
    await gone;
  }

  private start(): void {
    const worker = new Worker(new URL('./views.worker.js', import.meta.url), {
      workerData: this.work,
    });
    this.worker = worker;
    worker.on('message', (said: ViewsSaid) => {
      if (said.kind !== 'supposed') this.take(said);
      else this.supposed.answer(said.said);
    });
    worker.on('error', (error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
      this.opened.resolve(true);
      for (const listener of this.mourners) listener(this.failure);
    });
    worker.on('exit', () => void this.restart());
  }

  private tellWorker(order: ViewsOrder): void {
    this.worker?.postMessage(order);
  }

  private take(news: ViewsNews): void {
    if (this.stopped) return;
    switch (news.kind) {
      case 'serving':
        this.announced = news.served;
        this.serve();
        this.moved(news.progress);
        this.opened.resolve(true);
        return;
      case 'progress':
        this.serve();
        this.failure = undefined;
        this.pauseMs = RESTART_MS;
        this.moved(news.progress);
        return;
      case 'beside':
        this.beside = news.progress;
        return;
      case 'log':
        this.found = news.found;
        return;
      case 'damage':
        this.damage = { file: news.file, damage: news.damage };
        this.damages += 1;
    }
  }

  // By the time a file is opened here a newer one may have taken its place: that is the next thing to be told. Until then
  // there is nothing to read.
  private serve(): void {
    const { announced } = this;
    if (announced?.file !== this.served?.file) {
      const db = announced === undefined ? undefined : openedViews(announced.file);
      this.read.lead(db ?? emptyViews(PROJECTIONS));
      this.served = db === undefined ? undefined : announced;
    } else {
      this.served = announced;
    }
  }

  private moved(progress: Progress): void {
    // A file that is being built is not read, however far it is.
    this.progress = this.served === undefined ? { ...progress, built: false } : progress;
    this.waiting.wake();
    for (const listener of this.listeners) listener(this.progress);
  }

  private async restart(): Promise<void> {
    this.worker = undefined;
    this.supposed.fail();
    if (this.stopped) return;
    await pause(this.pauseMs, undefined, { ref: false });
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_RESTART_MS);
    // The flag can have changed meanwhile.
    if (!this.isStopped()) this.start();
  }

  private isStopped(): boolean {
    return this.stopped;
  }

  private holds(position: bigint | undefined): boolean {
    const reached = reachedBy(this.progress);
    const isThere = position === undefined || (reached !== undefined && reached >= position);
    return this.progress.built && isThere;
  }

  private lagBehind(position: bigint | undefined): string {
    const { built, events } = this.progress;
    if (!built) return this.failure ?? `The views are being built: ${events} events so far.`;
    const reached = reachedBy(this.progress);
    return `The views stand at ${String(reached ?? 'nothing')}, not yet at ${String(position)}.`;
  }
}

function openedViews(file: string): Database | undefined {
  try {
    return openDatabase(file, { readOnly: true });
  } catch (error) {
    if (error instanceof SqliteError) return undefined;
    throw error;
  }
}

/** Up to where the log was looked through: its last own event, or what others have stored behind it. */
export function reachedBy({ position, through }: Progress): bigint | undefined {
  if (position === undefined || through === undefined) return position ?? through;
  return through > position ? through : position;
}
