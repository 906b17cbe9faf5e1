import { type EventStore, type FollowItem, type RecordedEvent } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type Projection } from '../projection/projection.js';
import { type Progress, readProgress } from '../bookkeeping/progress.js';
import { takeBatch } from './take-batch.js';
import { witnessesOf } from '../bookkeeping/witnesses.js';

/** Most events that one transaction takes. */
const BATCH = 256;
/** So often at most it is noted how far the log was looked through where it held only what others have stored. */
const NOTED_EVERY_MS = 1_000;

/** What the runner needs, and whom it tells. */
interface ViewsRun {
  readonly store: EventStore;
  readonly db: Database;
  readonly projections: readonly Projection[];
  readonly signal: AbortSignal;
  /** Called after each commit. */
  readonly onProgress: (progress: Progress) => void;
  /** Called before each commit; what it throws ends the run. */
  readonly beforeCommit?: () => void;
}

/**
 * Follows the log from the views' checkpoint until the signal aborts. Rows and checkpoint are committed together, so that a
 * kill at any moment neither skips nor doubles an event. Rejects when the store or the views' file fails, and as
 * `log-went-back` or `log-changed` where the log is not the one that these views have read.
 */
export async function runViews(run: ViewsRun): Promise<void> {
  const { store, db, signal } = run;
  const taker = new Taker(run);
  const { position, through } = taker.progress;
  const from = { through: through ?? position, witnesses: witnessesOf(db) };
  for await (const followed of store.follow(from, signal)) taker.take(followed);
}

/** Gathers what is followed into batches. */
class Taker {
  progress: Progress;
  private batch: RecordedEvent[] = [];
  private through: bigint | undefined;
  private notedAt = performance.now();

  constructor(private readonly run: ViewsRun) {
    this.progress = readProgress(run.db);
  }

  take(followed: FollowItem): void {
    if (followed.kind === 'event') {
      this.batch.push(followed.event);
      if (this.batch.length >= BATCH) this.commit(this.progress.built);
      return;
    }
    this.through = followed.through;
    if (followed.kind === 'caught-up') this.caughtUp();
    else if (this.isDue()) this.commit(this.progress.built);
  }

  private caughtUp(): void {
    const { progress, batch, run } = this;
    if (batch.length > 0 || !progress.built || this.isDue()) this.commit(true);
    else run.onProgress(progress);
  }

  private isDue(): boolean {
    const isNew = this.through !== undefined && this.through !== this.progress.through;
    return isNew && performance.now() - this.notedAt > NOTED_EVERY_MS;
  }

  private commit(built: boolean): void {
    const { batch: events, through, run } = this;
    run.beforeCommit?.();
    this.progress = takeBatch(this.progress, { events, through, built }, run);
    this.batch = [];
    this.notedAt = performance.now();
    run.onProgress(this.progress);
  }
}
