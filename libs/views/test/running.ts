import { type EventStore, type Position } from '@sitlog/event-store';
import { type Database, withStatementCache } from '@sitlog/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openViews, PROJECTIONS, viewFile } from '../src/index.js';
import { type Projection } from '../src/projection/projection.js';
import { runViews } from '../src/runner/run-views.js';

/** A folder that is gone when the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sitlog-views-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens the views of a folder for writing. */
export function viewsIn(folder: string, projections = PROJECTIONS): Database {
  return withStatementCache(openViews(viewFile(folder, projections), projections));
}

/** Follows the log until the views hold all that is in it now. */
export async function catchUp(
  store: EventStore,
  db: Database,
  projections: readonly Projection[] = PROJECTIONS,
): Promise<void> {
  await catchUpTo(await store.end(), { store, db, projections });
}

/** Follows the log until the views hold the event at a position; in a database that others write to, its end is no event of ours. */
export async function catchUpTo(
  head: Position | undefined,
  {
    store,
    db,
    projections = PROJECTIONS,
  }: {
    readonly store: EventStore;
    readonly db: Database;
    readonly projections?: readonly Projection[];
  },
): Promise<void> {
  const stop = new AbortController();
  await runViews({
    store,
    db,
    projections,
    signal: stop.signal,
    onProgress: (progress) => {
      if (progress.built && (head === undefined || (progress.position ?? -1n) >= head)) {
        stop.abort();
      }
    },
  });
}
