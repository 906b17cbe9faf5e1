import { setTimeout as pause } from 'node:timers/promises';
import { type Config, readConfig } from './config.js';
import { startFailure } from './start/start-failure.js';
import { type RunningServer, startServer } from './start/start-server.js';

/** Exit code of a process whose log could not be written: restart it, and it verifies what is there. */
const LOG_FAILED = 70;

const SAMPLE = new URL('../../../../../../samples/aleppo.json', import.meta.url);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(error: unknown, code: number): never {
  process.stderr.write(`Sitlog: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(code);
}

/** How long those who wait for an answer may get it, once the log's writer has failed. */
const LAST_ANSWERS_MS = 1_000;

// Nothing is stored any more, so all that is left is to tell those who wait that their outcome is open.
async function endOnFailure(server: RunningServer): Promise<void> {
  if (server.store.failed === undefined) return;
  const error = await server.store.failed;
  process.stderr.write(`Sitlog: ${error.message}\n`);
  await Promise.race([server.close().catch(() => undefined), pause(LAST_ANSWERS_MS)]);
  process.exit(LOG_FAILED);
}

function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error, 1),
      );
    });
  }
}

async function main(): Promise<void> {
  const config: Config = readConfig(process.env);
  const server = await startServer(config, SAMPLE).catch((error: unknown) =>
    fail(new Error(startFailure(error, config.data)), 1),
  );
  stopOnSignal(server);
  void endOnFailure(server);
  if (process.env['SITLOG_OPEN'] === 'yes') {
    say(
      'Warning: SITLOG_OPEN=yes: whoever can reach this address can read and write. There is no sign-in yet.',
    );
  }
  say(
    `Sitlog listens at ${server.address} (API page: ${server.address}/docs, data: ${config.data})`,
  );
}

main().catch((error: unknown) => fail(error, 1));
