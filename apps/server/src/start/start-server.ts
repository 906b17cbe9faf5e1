import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '@sitlog/platform';
import { AppModule } from './app.module.js';
import { type Config } from './config.js';
import { createApplication } from '../http/application.js';
import { Connections } from '../http/guards/connections.js';
import { type Gate } from '../http/guards/gate.js';
import { guardHost } from '../http/guards/guard-host.js';
import { guardSite } from '../http/guards/guard-site.js';
import { oneAtATime } from '../http/guards/one-at-a-time.js';
import { logRequests } from '../logging/log-requests.js';
import { logClock, logContinuityStates, logStore, logViews } from '../logging/log-states.js';
import { type Log } from '../logging/log.js';
import { nestLogger } from '../logging/nest-logger.js';
import { measureRequests } from '../metrics/measure-requests.js';
import { type Metrics } from '../metrics/metrics.js';
import { type OpenStore } from '../store/open-store.js';
import { serveApiPage } from './pages/api-page.js';
import { takeBallast } from './ballast.js';
import { holdDataFolder } from './data-folder.js';
import { serveBasemapFile } from './pages/basemap-file.js';
import { serveDashboard } from './pages/dashboard.js';
import { serveExamplePage } from './pages/example-page.js';
import { openProcess } from './open-process.js';
import { loadSamplesFirst } from './samples/first-samples.js';
import { sampleFile } from './samples/samples.js';
import { stopServer } from './stop-server.js';

/** A running server. */
export interface RunningServer {
  readonly address: string;
  readonly app: NestFastifyApplication;
  readonly store: OpenStore;
  readonly close: () => Promise<void>;
}

/** What a server is given besides its configuration. */
interface Surroundings {
  /** The folder of the exercises that ship. */
  readonly samples: URL;
  readonly log: Log;
  /** Which build this is. */
  readonly build: Readonly<Record<string, string>>;
}

/** Opens the log, its views and the HTTP side; loads the samples that are wanted; listens. */
export async function startServer(config: Config, around: Surroundings): Promise<RunningServer> {
  const { log } = around;
  const lock = holdDataFolder(config.data, log);
  const opened = await openProcess(config, log);
  const { parts, gate } = opened;
  parts.metrics.build(around.build);
  logStore(parts.monitor, log, parts.health.store.engine);
  logViews(parts.views, log, systemClock);
  logContinuityStates(parts.continuity, log);
  logClock(parts.clock, log);
  const app = await createApplication(AppModule.with(parts), nestLogger(log), config);
  const connections = new Connections(app.getHttpAdapter().getInstance().server);
  const requestLog = installHooks(app, { config, gate, metrics: parts.metrics, log });
  if (config.docs) serveApiPage(app);
  serveExamplePage(app);
  serveBasemapFile(app, parts.basemap);
  await serveDashboard(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const files = config.samples.map((code) => sampleFile(around.samples, code));
  if (files.length > 0) await loadSamplesFirst(app, opened, files, log);
  requestLog.level = log.level;
  await app.listen(config.port, config.host);
  void takeBallast(config.data).catch(() => undefined);
  return {
    address: await app.getUrl(),
    app,
    store: opened.store,
    close: () => stopServer({ ...parts, ...opened, app, connections, lock }),
  };
}

interface Hooks {
  readonly config: Config;
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly log: Log;
}

// Samples come in by the same way as requests do; the log of requests begins when they are there.
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
