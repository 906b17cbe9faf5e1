import { join, resolve } from 'node:path';
import { type StoreSettings } from './store/open-store.js';

/** What the environment says. Everything has a default that is safe on one machine. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the log and its views. */
  readonly data: string;
  readonly store: StoreSettings;
  readonly sample: boolean;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** Reads the configuration; throws with what to mend. */
export function readConfig(env: Environment): Config {
  refuseOtherEngines(env);
  const data = resolve(env['SITLOG_DATA'] ?? 'data');
  return {
    port: portOf(env['PORT'] ?? '3000'),
    host: hostOf(env['HOST'] ?? '127.0.0.1', env),
    data,
    store: { engine: 'embedded', file: join(data, 'log.sqlite') },
    sample: env['SITLOG_SAMPLE'] !== 'off',
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

function portOf(port: string): number {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new Error(`PORT is "${port}"; give a number from 0 to 65535.`);
}

function hostOf(host: string, env: Environment): string {
  if (isLoopback(host) || env['SITLOG_OPEN'] === 'yes') return host;
  throw new Error(
    `HOST is "${host}", which other machines can reach, and there is no sign-in yet: anyone there could write. ` +
      'Set SITLOG_OPEN=yes if you want that.',
  );
}

function refuseOtherEngines(env: Environment): void {
  if ((env['EVENTSTOREDB_URL'] ?? '') === '') return;
  throw new Error(
    'EVENTSTOREDB_URL is set, and this release has the embedded engine only. Unset it to use that.',
  );
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
