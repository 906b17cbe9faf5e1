import { ConsoleLogger } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '@sitlog/platform';
import { AppModule } from '../app.module.js';
import { LogWatch } from '../checking/log-watch.js';
import { type Config, isLoopback } from '../config.js';
import { createApplication } from '../http/application.js';
import { guardHost } from '../http/guard-host.js';
import { Views } from '../reading/views.js';
import { type OpenStore, openStore } from '../store/open-store.js';
import { StoreMonitor } from '../store/store-monitor.js';
import { serveApiPage } from './api-page.js';
import { holdDataFolder } from './data-folder.js';
import { serveExamplePage } from './example-page.js';
import { loadSample, readSample } from './load-sample.js';
import { refuseOlderLog } from './older-log.js';

/** A running server. */
export interface RunningServer {
  readonly address: string;
  readonly app: NestFastifyApplication;
  readonly store: OpenStore;
  readonly close: () => Promise<void>;
}

/** Opens the log, its views and the HTTP side; loads the sample where it is wanted; listens. */
export async function startServer(config: Config, sampleFile: URL): Promise<RunningServer> {
  const lock = holdDataFolder(config.data);
  const opened = openStore(config.store);
  const monitor = new StoreMonitor(opened, systemClock);
  const views = new Views({ store: config.store, folder: config.data });
  const watch = await watched(config, opened, views);
  const store = watch?.guard(opened) ?? opened;
  const logger = new ConsoleLogger({ logLevels: ['fatal', 'error', 'warn'] });
  const ending = new AbortController();
  void opened.failed?.then(() => {
    ending.abort();
  });
  const isShared = config.store.engine !== 'embedded';
  const parts = {
    ...{ store, monitor, views, clock: systemClock, isShared, ending: ending.signal },
    ...(watch === undefined ? {} : { watch }),
  };
  const app = await createApplication(AppModule.with(parts), logger);
  if (isLoopback(config.host)) guardHost(app.getHttpAdapter().getInstance());
  serveApiPage(app);
  serveExamplePage(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (config.sample) await whenThere(monitor, sampleLoader(app, store, sampleFile));
  await app.listen(config.port, config.host);
  return {
    address: await app.getUrl(),
    app,
    store: opened,
    close: async () => {
      await closeHttp(app);
      await watch?.close();
      await views.close();
      await monitor.close();
      await store.close();
      lock.close();
    },
  };
}

/** What an embedded log needs besides: nobody else sees to it that it is whole, and the newest. */
async function watched(
  { store: settings, data }: Config,
  store: OpenStore,
  views: Views,
): Promise<LogWatch | undefined> {
  if (settings.engine !== 'embedded') return undefined;
  await refuseOlderLog(store, views.progress, data);
  return new LogWatch(settings.file);
}

type Sampling = () => Promise<void>;

function sampleLoader(app: NestFastifyApplication, store: OpenStore, file: URL): Sampling {
  return async () => {
    await loadSample(app, store, await readSample(file));
  };
}

/** Loads the sample before anybody is served, or, where the log does not answer yet, once it does. */
async function whenThere(monitor: StoreMonitor, load: Sampling): Promise<void> {
  await monitor.begun;
  if (monitor.status.state === 'connected') {
    await load();
    return;
  }
  const later = monitor.connected().then(load);
  later.catch((error: unknown) => {
    new ConsoleLogger().error(`The sample could not be loaded: ${String(error)}`);
  });
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
