import { openSqliteEventStore } from '@sitlog/event-store';
import { withStatementCache } from '@sitlog/platform';
import { openViews, PROJECTIONS, removeOtherGenerations, runViews, viewFile } from '@sitlog/views';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread that builds the views is given. */
export interface ViewsWorkerData {
  readonly logFile: string;
  readonly folder: string;
}

const { logFile, folder } = workerData as ViewsWorkerData;
const stop = new AbortController();
parentPort?.on('message', () => {
  stop.abort();
});

const store = openSqliteEventStore({ file: logFile });
const db = withStatementCache(openViews(viewFile(folder, PROJECTIONS), PROJECTIONS));
let cleaned = false;
try {
  await runViews({
    store,
    db,
    projections: PROJECTIONS,
    signal: stop.signal,
    onProgress: (progress) => {
      if (progress.built && !cleaned) removeOtherGenerations(folder, PROJECTIONS);
      cleaned ||= progress.built;
      parentPort?.postMessage(progress);
    },
  });
} finally {
  db.close();
  await store.close();
  parentPort?.close();
}
