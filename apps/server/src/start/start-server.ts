import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '@sitlog/platform';
import { AppModule, type Parts } from '../app.module.js';
import { ClockWatch } from '../clock/clock-watch.js';
import { SettledPromises } from '../clock/settled-promises.js';
import { LogWatch } from '../checking/log-watch.js';
import { type Config } from '../config.js';
import { createApplication } from '../http/application.js';
import { Connections } from '../http/connections.js';
import { Gate } from '../http/gate.js';
import { guardHost } from '../http/guard-host.js';
import { guardSite } from '../http/guard-site.js';
import { oneAtATime } from '../http/one-at-a-time.js';
import { logRequests } from '../log/log-requests.js';
import { logCheck, logClock, logContinuity, logStore, logViews } from '../log/log-states.js';
import { type Log } from '../log/log.js';
import { nestLogger } from '../log/nest-logger.js';
import { measureRequests } from '../metrics/measure-requests.js';
import { measured } from '../metrics/measured.js';
import { Metrics } from '../metrics/metrics.js';
import { watchState } from '../metrics/watch-state.js';
import { Receipts } from '../reading/receipts.js';
import { ViewsWatch } from '../reading/views-watch.js';
import { Views } from '../reading/views.js';
import { Readers, readersLimits } from '../threads/readers.js';
import { nameOfStore, type OpenStore, openStore } from '../store/open-store.js';
import { StoreMonitor } from '../store/store-monitor.js';
import { serveApiPage } from './api-page.js';
import { takeBallast } from './ballast.js';
import { continuityOf } from './continuity-of.js';
import { holdDataFolder } from './data-folder.js';
import { serveDashboard } from './dashboard.js';
import { serveExamplePage } from './example-page.js';
import { loadSample, readSample } from './load-sample.js';
import { stopServer } from './stop-server.js';

/** What runs in each thread that answers. */
const READER = new URL('../reader.worker.js', import.meta.url);

/** A running server. */
export interface RunningServer {
  readonly address: string;
  readonly app: NestFastifyApplication;
  readonly store: OpenStore;
  readonly close: () => Promise<void>;
}

/** What a server is given besides its configuration. */
export interface Surroundings {
  readonly sample: URL;
  readonly log: Log;
  /** Which build this is. */
  readonly build: Readonly<Record<string, string>>;
}

/** Opens the log, its views and the HTTP side; loads the sample where it is wanted; listens. */
export async function startServer(config: Config, around: Surroundings): Promise<RunningServer> {
  const { log } = around;
  const lock = holdDataFolder(config.data, log);
  const store = openStore(config.store);
  const gate = new Gate();
  const ending = new AbortController();
  const views = new Views({ store: config.store, folder: config.data });
  await views.begun;
  const readers = new Readers(READER, readersLimits(gate.hasRoomFor));
  const check = checkOf(config, log);
  const sample = { isDue: config.sample };
  const opened = { store, views, readers, gate };
  const parts = partsOf(config, { ...opened, ending: ending.signal, check, sample });
  void store.failed?.then(() => {
    ending.abort();
  });
  parts.metrics.build(around.build);
  logStore(parts.monitor, log, parts.health.store.engine);
  logViews(parts.views, log, systemClock);
  logContinuity(parts.continuity, log);
  logClock(parts.clock, log);
  const app = await createApplication(AppModule.with(parts), nestLogger(log), config);
  const connections = new Connections(app.getHttpAdapter().getInstance().server);
  const requestLog = installHooks(app, { config, gate, metrics: parts.metrics, log });
  if (config.docs) serveApiPage(app);
  serveExamplePage(app);
  await serveDashboard(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (config.sample) {
    const load = sampleLoader(app, store, around.sample);
    const loaded = async (): Promise<void> => {
      // On a log that is not what it was nobody writes; who accepts it wants no sample.
      const isOff = parts.continuity.log !== undefined;
      await (isOff ? Promise.resolve() : load()).catch((error: unknown) => {
        sample.isDue = false;
        throw error;
      });
      void viewsHold(parts).then(() => (sample.isDue = false));
    };
    await whenThere(parts.monitor, loaded, log);
  }
  requestLog.level = log.level;
  await app.listen(config.port, config.host);
  void takeBallast(config.data).catch(() => undefined);
  return {
    address: await app.getUrl(),
    app,
    store,
    close: () => stopServer({ ...parts, app, connections, gate, check, ending, store, lock }),
  };
}

interface Opened {
  readonly store: OpenStore;
  readonly views: Views;
  readonly readers: Readers;
  readonly gate: Gate;
  readonly ending: AbortSignal;
  readonly check: LogWatch | undefined;
  readonly sample: { isDue: boolean };
}

function partsOf(config: Config, opening: Opened): Parts {
  const { store: opened, views, readers, gate, ending, check, sample } = opening;
  const metrics = new Metrics();
  const store = measured(check?.guard(opened) ?? opened, metrics, (position) => {
    monitor.noteHead(position);
  });
  const continuing = continuityOf(store, views);
  const { continuity } = continuing;
  const monitor = new StoreMonitor(store, systemClock, () => continuing.watch.look());
  const watch = new ViewsWatch(views, monitor, systemClock);
  systemClock.onStep(() => {
    monitor.clockStepped();
  });
  const promises = new SettledPromises();
  const clocks = new ClockWatch({ clock: systemClock, store: opened, monitor, views, promises });
  const sources = {
    clock: systemClock,
    folder: config.data,
    clocks,
    monitor,
    views,
    watch,
    continuity,
    gate,
    sample,
    store: nameOfStore(config.store),
  };
  const health = check === undefined ? sources : { ...sources, check };
  watchState(metrics, { ...health, readers });
  const isShared = config.store.engine !== 'embedded';
  const receipts = new Receipts(views);
  return {
    store,
    monitor,
    views,
    readers,
    receipts,
    clock: systemClock,
    ...continuing,
    clocks,
    promises,
    metrics,
    health,
    isShared,
    ending,
  };
}

/** What an embedded log needs besides: nobody else sees to it that it is whole. */
function checkOf({ store: settings }: Config, log: Log): LogWatch | undefined {
  return settings.engine === 'embedded' ? new LogWatch(settings.file, logCheck(log)) : undefined;
}

type Sampling = () => Promise<void>;

function sampleLoader(app: NestFastifyApplication, store: OpenStore, file: URL): Sampling {
  return async () => {
    await loadSample(app, store, await readSample(file));
  };
}

/** Resolves when the views hold all that the log holds now. */
async function viewsHold({ views, monitor, ending }: Parts): Promise<void> {
  const { head } = monitor.status;
  while (!ending.aborted && !(await views.at(head).then(yes, no)));
}

const yes = (): boolean => true;
const no = (): boolean => false;

/** Loads the sample before anybody is served, or, where the log does not answer yet, once it does. */
async function whenThere(monitor: StoreMonitor, load: Sampling, log: Log): Promise<void> {
  await monitor.begun;
  if (monitor.status.state === 'connected') {
    await load();
    return;
  }
  const later = monitor.connected().then(load);
  later.catch((error: unknown) => {
    log.error({ error }, 'The sample could not be loaded');
  });
}

interface Hooks {
  readonly config: Config;
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly log: Log;
}

// The sample comes in by the same way as requests do; the log of requests begins when it is there.
function installHooks(app: NestFastifyApplication, { config, gate, metrics, log }: Hooks): Log {
  const fastify = app.getHttpAdapter().getInstance();
  const requestLog = log.child({}, { level: 'silent' });
  logRequests(fastify, requestLog);
  measureRequests(fastify, metrics);
  guardHost(fastify, config.hosts);
  guardSite(fastify);
  oneAtATime(fastify);
  gate.install(fastify);
  return requestLog;
}
