import { withStatementCache } from '@sitlog/platform';
import { openViews, PROJECTIONS, removeOtherGenerations, runViews, viewFile } from '@sitlog/views';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.js';
import { type ViewsWork } from './views.js';

const { store: settings, folder } = workerData as ViewsWork;
const stop = new AbortController();
parentPort?.on('message', () => {
  stop.abort();
});

const store = openStore(settings);
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
