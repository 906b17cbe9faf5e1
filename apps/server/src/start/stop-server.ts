import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type LogWatch } from '../checking/log-watch.js';
import { type Gate } from '../http/gate.js';
import { type Views } from '../reading/views.js';
import { type Readers } from '../threads/readers.js';
import { type StoreMonitor } from '../store/store-monitor.js';

/** Writes that are still open then are answered as undecided; the process itself ends at `STOP_MS` at the latest. */
const GIVE_UP_MS = 8_000;
const REAP_MS = 50;

/** The parts of a running server, in no particular order. */
export interface Stopping {
  readonly app: NestFastifyApplication;
  readonly gate: Gate;
  readonly views: Views;
  readonly readers: Readers;
  readonly monitor: StoreMonitor;
  readonly store: EventStore;
  readonly check: LogWatch | undefined;
  readonly ending: AbortController;
  readonly lock: Database;
}

/** Ends a server: nothing new begins, what is under way is answered, then views and log are closed. */
export async function stopServer(stopping: Stopping): Promise<void> {
  const { app, gate, views, readers, monitor, store, check, ending, lock } = stopping;
  gate.drain();
  const late = setTimeout(() => {
    ending.abort();
    gate.giveUp();
  }, GIVE_UP_MS);
  await closeHttp(app);
  clearTimeout(late);
  await check?.close();
  await readers.close();
  await views.close();
  await monitor.close();
  await store.close();
  lock.close();
}

// A connection that waited for its answer when the close began is kept alive by Node afterwards: it would hold up the end for 72 s.
async function closeHttp(app: NestFastifyApplication): Promise<void> {
  const { server } = app.getHttpAdapter().getInstance();
  const reaper = setInterval(() => {
    server.closeIdleConnections();
  }, REAP_MS);
  await app.close().finally(() => {
    clearInterval(reaper);
  });
}
