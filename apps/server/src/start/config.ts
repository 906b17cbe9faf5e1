import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { LOG_LEVELS, type LogSettings } from '../logging/log.js';
import { SAMPLE_CODES, type SampleCode } from './samples/samples.js';
import { type StoreSettings } from '../store/open-store.js';

/** What the environment says. Everything has a default that is safe on one machine. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Names that the server answers to besides those of this machine and the address it listens on. */
  readonly hosts: readonly string[];
  /** Whether the description of the API and its page are served. */
  readonly docs: boolean;
  /** Folder of the log and its views. */
  readonly data: string;
  readonly store: StoreSettings;
  /** The exercises to load. */
  readonly samples: readonly SampleCode[];
  /** Folder of an organisation's own packs of vocabulary. */
  readonly vocabulary: string | undefined;
  /** A file of GeoNames with more places than those that ship. */
  readonly gazetteer: string | undefined;
  /** An archive of vector tiles on which maps are drawn. */
  readonly map: string | undefined;
  readonly log: LogSettings;
  /** Addresses of proxies that are believed where a request came from. */
  readonly proxies: readonly string[];
}

const FORMATS = ['json', 'text'] as const;
const SWITCH = ['on', 'off'] as const;
const SAMPLES = [...SWITCH, 'all', ...SAMPLE_CODES] as const;
const HOST_NAME = /^([a-z\d_-]+(\.[a-z\d_-]+)*\.?|\[[\da-f:.]+\])$/i;
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** Reads the configuration; throws with what to mend. `forPeople` says that the output is a screen. */
export function readConfig(env: Environment, forPeople = false): Config {
  const given = (name: string, otherwise = ''): string => env[name] ?? otherwise;
  const data = resolve(given('SITLOG_DATA', 'data'));
  const store = storeOf(data, env);
  return {
    port: portOf(given('PORT', '3000')),
    host: hostOf(given('HOST', '127.0.0.1'), env),
    hosts: hostsOf(given('SITLOG_HOSTS')),
    docs: oneOf(SWITCH, 'SITLOG_DOCS', given('SITLOG_DOCS', 'on')) === 'on',
    data,
    store,
    samples: samplesOf(env, store),
    vocabulary: pathOf(given('SITLOG_VOCABULARY')),
    gazetteer: pathOf(given('SITLOG_GAZETTEER')),
    map: pathOf(given('SITLOG_MAP')),
    proxies: proxiesOf(given('SITLOG_TRUSTED_PROXIES')),
    log: {
      level: oneOf(LOG_LEVELS, 'SITLOG_LOG_LEVEL', given('SITLOG_LOG_LEVEL', 'info')),
      format: oneOf(FORMATS, 'SITLOG_LOG', env['SITLOG_LOG'] ?? (forPeople ? 'text' : 'json')),
    },
  };
}

function pathOf(path: string): string | undefined {
  return path === '' ? undefined : resolve(path);
}

type Environment = Readonly<Record<string, string | undefined>>;

function oneOf<T extends string>(allowed: readonly T[], name: string, value: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new Error(`${name} is "${value}"; give one of ${allowed.join(', ')}.`);
}

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

function hostsOf(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  const wrong = names.find((name) => name !== '' && !HOST_NAME.test(name));
  if (wrong === undefined) return names.filter((name) => name !== '');
  throw new Error(
    `SITLOG_HOSTS holds "${wrong}"; give names without a port and an address, separated by commas.`,
  );
}

function storeOf(data: string, env: Environment): StoreSettings {
  const url = env['EVENTSTOREDB_URL'] ?? '';
  if (url === '') return { engine: 'embedded', file: join(data, 'log.sqlite') };
  const credentials = credentialsOf(env);
  return {
    engine: 'eventstoredb',
    url,
    prefix: env['SITLOG_STREAM_PREFIX'] ?? '',
    ...(credentials === undefined ? {} : { credentials }),
  };
}

function credentialsOf(
  env: Environment,
): { readonly username: string; readonly password: string } | undefined {
  const username = env['EVENTSTOREDB_USERNAME'] ?? '';
  if (username === '') return undefined;
  const file = env['EVENTSTOREDB_PASSWORD_FILE'] ?? '';
  const password =
    file === '' ? env['EVENTSTOREDB_PASSWORD'] : readFileSync(file, 'utf8').trimEnd();
  if (password !== undefined) return { username, password };
  throw new Error(
    'EVENTSTOREDB_USERNAME is set; set EVENTSTOREDB_PASSWORD or EVENTSTOREDB_PASSWORD_FILE as well.',
  );
}

// A log that others share is not the place for a sample, unless somebody asks for it.
function samplesOf(env: Environment, { engine }: StoreSettings): readonly SampleCode[] {
  const asked = env['SITLOG_SAMPLE'] ?? '';
  const unasked = engine === 'embedded' ? 'on' : 'off';
  const which = oneOf(SAMPLES, 'SITLOG_SAMPLE', asked === '' ? unasked : asked);
  if (which === 'off') return [];
  if (which === 'all') return SAMPLE_CODES;
  return which === 'on' ? SAMPLE_CODES.slice(0, 1) : [which];
}

function proxiesOf(text: string): readonly string[] {
  const proxies = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const wrong = proxies.find((one) => isIP(one) === 0);
  if (wrong === undefined) return proxies;
  throw new Error(`SITLOG_TRUSTED_PROXIES has "${wrong}"; give addresses, separated by commas.`);
}

function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
