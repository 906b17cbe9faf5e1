import { type EventStore, type Position, type RecordedEvent } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type Projection } from '../projection.js';
import { applyEvent } from './apply-event.js';
import { logBehind, type Progress, readProgress, writeProgress } from './progress.js';

/** Most events that one transaction takes. */
const BATCH = 256;

/** What the runner needs, and whom it tells. */
export interface ViewsRun {
  readonly store: EventStore;
  readonly db: Database;
  readonly projections: readonly Projection[];
  readonly signal: AbortSignal;
  /** Called after each commit. */
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Follows the log from the views' checkpoint until the signal aborts. Rows and checkpoint are committed together, so that a
 * kill at any moment neither skips nor doubles an event. Rejects when the store or the views' file fails, or the
 * log ends before the checkpoint.
 */
export async function runViews({
  store,
  db,
  projections,
  signal,
  onProgress,
}: ViewsRun): Promise<void> {
  let progress = readProgress(db);
  let isChecked = false;
  let batch: RecordedEvent[] = [];
  const commit = (built: boolean): void => {
    progress = takeBatch(db, projections, { batch, progress, built });
    batch = [];
    onProgress(progress);
  };
  const from = { through: progress.position, witnesses: [] };
  for await (const followed of store.follow(from, signal)) {
    // Only now: the log need not be there before.
    if (!isChecked) refuseOlder(await store.end(), progress);
    isChecked = true;
    if (followed.kind === 'event') batch.push(followed.event);
    if (followed.kind === 'caught-up' || batch.length >= BATCH) {
      commit(progress.built || followed.kind === 'caught-up');
    }
  }
}

function refuseOlder(head: Position | undefined, progress: Progress): void {
  const behind = logBehind(head, progress);
  if (behind !== undefined) throw new Error(behind);
}

interface Step {
  readonly batch: readonly RecordedEvent[];
  readonly progress: Progress;
  readonly built: boolean;
}

function takeBatch(
  db: Database,
  projections: readonly Projection[],
  { batch, progress, built }: Step,
): Progress {
  const next: Progress = {
    position: batch.at(-1)?.position ?? progress.position,
    events: progress.events + batch.length,
    built,
  };
  if (batch.length === 0 && built === progress.built) return next;
  db.transaction(() => {
    for (const event of batch) applyEvent(event, { db, projections });
    writeProgress(db, next);
  });
  return next;
}
