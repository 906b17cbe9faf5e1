import { PROJECTIONS, ViewsKeeper } from '@sitlog/views';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open-store.js';
import { type ViewsOrder, type ViewsWork } from './views.js';

const { store: settings, folder } = workerData as ViewsWork;
const stop = new AbortController();
const store = await openStore(settings);
try {
  const keeper = new ViewsKeeper({
    store,
    folder,
    projections: PROJECTIONS,
    tell: (news) => parentPort?.postMessage(news),
  });
  parentPort?.on('message', (order: ViewsOrder) => {
    if (order === 'rebuild') keeper.rebuild();
    else stop.abort();
  });
  await keeper.run(stop.signal);
} finally {
  await store.close();
  parentPort?.close();
}
