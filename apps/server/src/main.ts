import { type Config, readConfig } from './config.js';
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
  const server = await startServer(config, SAMPLE);
  stopOnSignal(server);
  void server.store.failed?.then((error) => fail(error, LOG_FAILED));
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
