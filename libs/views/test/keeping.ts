import { type EventStore } from '@sitlog/event-store';
import { type Database, openDatabase } from '@sitlog/platform';
import { PROJECTIONS, type Served, ViewsKeeper, type ViewsNews } from '../src/index.js';

/** Views that are kept in a folder until they are stopped. */
export interface Kept {
  readonly news: readonly ViewsNews[];
  readonly keeper: ViewsKeeper;
  /** Waits for news that are so, also those of before. */
  readonly until: (isSo: (news: ViewsNews) => boolean) => Promise<void>;
  /** What is read now. */
  readonly served: () => Served | undefined;
  /** Looks into the views that are read now. */
  readonly look: <T>(at: (db: Database) => T) => T;
  readonly stop: () => Promise<void>;
}

/** Keeps the views of a log in a folder. */
export function keep(
  folder: string,
  store: EventStore,
  more: { readonly verifyEveryMs?: number } = {},
): Kept {
  const news: ViewsNews[] = [];
  let heard = Promise.withResolvers<true>();
  const tell = (one: ViewsNews): void => {
    news.push(one);
    heard.resolve(true);
    heard = Promise.withResolvers();
  };
  const keeper = new ViewsKeeper({ store, folder, projections: PROJECTIONS, tell, ...more });
  const stop = new AbortController();
  const running = keeper.run(stop.signal);
  const failed = running.then(() => {
    throw new Error('the views were stopped');
  });
  failed.catch(() => undefined);
  const served = (): Served | undefined => news.findLast((one) => one.kind === 'serving')?.served;
  return {
    news,
    keeper,
    served,
    until: async (isSo) => {
      while (!news.some(isSo)) await Promise.race([heard.promise, failed]);
    },
    look: (at) => {
      const db = openDatabase(served()?.file ?? '', { readOnly: true });
      try {
        return at(db);
      } finally {
        db.close();
      }
    },
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}

/** A build is read, and followed or not. */
export function isServing(news: ViewsNews): boolean {
  return news.kind === 'serving' && news.served !== undefined;
}

/** The views that are read hold so many events. */
export function holds(events: number): (news: ViewsNews) => boolean {
  return (news) =>
    (news.kind === 'progress' || isServing(news)) &&
    'progress' in news &&
    news.progress?.built === true &&
    news.progress.events >= events;
}
