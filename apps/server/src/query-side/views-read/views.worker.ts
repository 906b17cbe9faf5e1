import { PROJECTIONS, ViewsKeeper } from '@sitlog/views';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open-store.js';
import { type ViewsOrder, type ViewsWork } from './views.js';
import { previewAnswer } from '../../preview/supposed-board.js';
import { type SupposedPut } from '../../preview/supposed.js';
import { Problem } from '../../http/problems/problem.js';
import { saidFrom } from '../../threads/answer-in-thread.js';
import { type Said } from '../../threads/messages.js';

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
    else if (order === 'stop') stop.abort();
    else parentPort?.postMessage({ kind: 'supposed', said: supposedIn(keeper, order) });
  });
  await keeper.run(stop.signal);
} finally {
  await store.close();
  parentPort?.close();
}

function supposedIn(keeper: ViewsKeeper, { supposed, facts }: SupposedPut): Said {
  const { supposable } = keeper;
  return saidFrom(facts, {
    db: () => {
      if (supposable === undefined) throw new Problem('view-behind');
      return supposable.db;
    },
    answer: (reader) => {
      if (supposable === undefined) throw new Problem('view-behind');
      return previewAnswer(reader, supposable, supposed);
    },
  });
}
