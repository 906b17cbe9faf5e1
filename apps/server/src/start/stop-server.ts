import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type Basemap } from '../basemap/basemap.js';
import { type LogWatch } from '../checking/log-watch.js';
import { type Gazetteer } from '../gazetteer/gazetteer.js';
import { type Connections } from '../http/guards/connections.js';
import { type Gate } from '../http/guards/gate.js';
import { type Views } from '../query-side/views-read/views.js';
import { type Readers } from '../threads/readers.js';
import { type StoreMonitor } from '../store/store-monitor.js';

/** Writes that are still open then are answered as undecided; the process itself ends at `STOP_MS` at the latest. */
const GIVE_UP_MS = 8_000;
const REAP_MS = 50;
/** How long a request that has begun to arrive when the end comes may take to be there. */
const ARRIVAL_MS = 1_000;

/** The parts of a running server, in no particular order. */
interface Stopping {
  readonly app: NestFastifyApplication;
  readonly connections: Connections;
  readonly gate: Gate;
  readonly views: Views;
  readonly readers: Readers;
  readonly gazetteer: Gazetteer;
  readonly basemap: Basemap | undefined;
  readonly monitor: StoreMonitor;
  readonly store: EventStore;
  readonly check: LogWatch | undefined;
  readonly ending: AbortController;
  readonly lock: Database;
}

/** Ends a server: nothing new begins, what is under way is answered, then views and log are closed. */
export async function stopServer(stopping: Stopping): Promise<void> {
  const { gate, views, readers, gazetteer, basemap, monitor, store, check, ending, lock } =
    stopping;
  gate.drain();
  const late = setTimeout(() => {
    ending.abort();
    gate.giveUp();
  }, GIVE_UP_MS);
  await closeHttp(stopping);
  clearTimeout(late);
  await check?.close();
  await readers.close();
  await gazetteer.close();
  await basemap?.close();
  await views.close();
  await monitor.close();
  await store.close();
  lock.close();
}

// Node leaves open what waited for its answer when the close began, and what has only half arrived: either would hold up the end.
async function closeHttp({ app, connections }: Stopping): Promise<void> {
  const { server } = app.getHttpAdapter().getInstance();
  const began = performance.now();
  const reaper = setInterval(() => {
    server.closeIdleConnections();
    if (performance.now() - began > ARRIVAL_MS) connections.cutUnused();
  }, REAP_MS);
  await app.close().finally(() => {
    clearInterval(reaper);
  });
}
