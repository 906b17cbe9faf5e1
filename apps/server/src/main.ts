import { type EventStoreError } from '@sitlog/event-store';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, readConfig } from './start/config.js';
import { type Flush, type Log, openLog } from './logging/log.js';
import { startFailure } from './start/start-failure.js';
import { type RunningServer, startServer } from './start/start-server.js';
import { nameOfStore } from './store/open-store.js';

/** Exit code of a process whose log could not be written: restart it, and it verifies what is there. */
const LOG_FAILED = 70;
/** Longest time in milliseconds that an orderly end takes. */
const STOP_MS = 10_000;
const FLUSH_MS = 500;
/** How long those who wait for an answer may get it, once the log's writer has failed. */
const LAST_ANSWERS_MS = 1_000;

const ROOT = new URL('../../../../../../', import.meta.url);
const SAMPLES = new URL('samples/', ROOT);

const started: { flush?: Flush; log?: Log } = {};

async function end(code: number): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
  await Promise.race([started.flush?.(), late]);
  process.exit(code);
}

async function fail(error: unknown, code: number): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  started.log?.fatal({ error, exitCode: code }, 'Sitlog ends because of an error');
  process.stderr.write(`Sitlog: ${message}\n`);
  await end(code);
}

// Nothing is stored any more, so all that is left is to tell those who wait that their outcome is open.
async function endOnFailure(server: RunningServer, error: EventStoreError): Promise<void> {
  await Promise.race([server.close().catch(() => undefined), pause(LAST_ANSWERS_MS)]);
  await fail(error, LOG_FAILED);
}

function stopOnSignal(server: RunningServer, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) {
      void fail(
        new Error(`${signal} came again: it ends at once, before everything was closed`),
        1,
      );
      return;
    }
    stopping = true;
    log.info({ signal }, 'Sitlog stops');
    setTimeout(() => {
      void fail(new Error(`it took longer than ${STOP_MS} ms to stop: it ends at once`), 1);
    }, STOP_MS).unref();
    server.close().then(
      () => {
        log.info('Sitlog has stopped');
        return end(0);
      },
      (error: unknown) => fail(error, 1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

function build(): { readonly version: string; readonly node: string } {
  const manifest = readFileSync(new URL('package.json', ROOT), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return { version, node: process.version };
}

// Named one by one: what is added to the configuration is not told before somebody has looked at it.
function told({ host, port, hosts, data, store, samples, vocabulary, log }: Config): object {
  const { engine, place } = nameOfStore(store);
  return {
    host,
    port,
    hosts,
    data,
    engine,
    store: place,
    samples,
    vocabulary,
    logLevel: log.level,
  };
}

function warnIfOpen(log: Log): void {
  if (process.env['SITLOG_OPEN'] !== 'yes') return;
  log.warn(
    'SITLOG_OPEN=yes: whoever can reach this address can read and write. There is no sign-in yet.',
  );
}

async function main(): Promise<void> {
  // What entries say is nobody's business on this machine but the server's.
  process.umask(0o077);
  const config = readConfig(process.env, process.stdout.isTTY);
  const { log, flush } = openLog(config.log);
  Object.assign(started, { log, flush });
  log.info({ ...build(), ...told(config) }, 'Sitlog starts');
  const around = { samples: SAMPLES, log, build: build() };
  const server = await startServer(config, around).catch((error: unknown) => {
    throw new Error(startFailure(error, config.data), { cause: error });
  });
  stopOnSignal(server, log);
  void server.store.failed?.then((error) => endOnFailure(server, error));
  warnIfOpen(log);
  const { address } = server;
  log.info(`Sitlog listens at ${address} (API page: ${address}/docs, data: ${config.data})`);
}

main().catch((error: unknown) => fail(error, 1));
