import { ConsoleLogger } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openSqliteEventStore, type SqliteEventStore } from '@sitlog/event-store';
import { systemClock } from '@sitlog/platform';
import { AppModule } from '../app.module.js';
import { type Config, isLoopback, logFile } from '../config.js';
import { LogWatch } from '../checking/log-watch.js';
import { createApplication } from '../http/application.js';
import { guardHost } from '../http/guard-host.js';
import { Views } from '../reading/views.js';
import { serveApiPage } from './api-page.js';
import { holdDataFolder } from './data-folder.js';
import { loadSample, readSample } from './load-sample.js';
import { refuseOlderLog } from './older-log.js';

/** A running server. */
export interface RunningServer {
  readonly address: string;
  readonly app: NestFastifyApplication;
  readonly store: SqliteEventStore;
  readonly close: () => Promise<void>;
}

/** Opens the log, its views and the HTTP side; loads the sample where it is wanted; listens. */
export async function startServer(config: Config, sampleFile: URL): Promise<RunningServer> {
  const lock = holdDataFolder(config.data);
  const file = logFile(config.data);
  const store = openSqliteEventStore({ file });
  const views = new Views({ logFile: file, folder: config.data });
  await refuseOlderLog(store, views.progress, config.data);
  const watch = new LogWatch(file);
  const logger = new ConsoleLogger({ logLevels: ['fatal', 'error', 'warn'] });
  const parts = { store: watch.guard(store), views, clock: systemClock, watch };
  const app = await createApplication(AppModule.with(parts), logger);
  if (isLoopback(config.host)) guardHost(app.getHttpAdapter().getInstance());
  serveApiPage(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (config.sample) await loadSample(app, store, await readSample(sampleFile));
  await app.listen(config.port, config.host);
  return {
    address: await app.getUrl(),
    app,
    store,
    close: async () => {
      await closeHttp(app);
      await watch.close();
      await views.close();
      await store.close();
      lock.close();
    },
  };
}

const REAP_MS = 50;

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
