import { readFileSync } from 'node:fs';
import { EventStoreError } from '../port/event-store-error.js';

/** Name and password of a user of EventStoreDB. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Where the log is in EventStoreDB. */
export interface EventStoreDbOptions {
  /** Connection string, `esdb://host:2113,host2:2113?tls=true&tlsCAFile=…`. */
  readonly url: string;
  /** Instead of those in the connection string. */
  readonly credentials?: Credentials;
  /** Put before every stream name; streams without it are not of this log. */
  readonly prefix?: string;
  /** In milliseconds, 5000 by default: an answer that takes longer counts as missing. */
  readonly patience?: number;
}

/** Where EventStoreDB is and how it is spoken to: what a connection string says, taken apart. */
export interface ConnectionSettings {
  /** `host:port` of each node, in the order in which they are tried. */
  readonly nodes: readonly [string, ...string[]];
  readonly insecure: boolean;
  readonly rootCertificate?: Buffer;
  readonly userCertificate?: { readonly certificate: Buffer; readonly key: Buffer };
  readonly credentials?: Credentials;
}

const URL_FORM = /^esdb(?:\+discover)?:\/\/(?:([^@/?]*)@)?([^@/?]+)\/?(?:\?(.*))?$/;
const NODE = /^([a-z\d.-]+|\[[\da-f:.]+\])(?::(\d{1,5}))?$/i;
const FORM = 'write it as esdb://host:2113?tls=true, with a comma between several hosts';
const DEFAULT_PORT = '2113';

/** Members of a connection string that other clients know and this engine decides by itself: harmless to name. */
const DECIDED_HERE = new Set([
  'nodepreference',
  'connectionname',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'defaultdeadline',
  'keepaliveinterval',
  'keepalivetimeout',
]);

/** Reads a connection string (`esdb://user:password@host:2113,host2:2113?tls=true&tlsCAFile=…`); throws with what to mend. */
export function readConnectionUrl(url: string): ConnectionSettings {
  const [, userInfo, hosts, query] = URL_FORM.exec(url.trim()) ?? [];
  const [first, ...others] = (hosts ?? '').split(',').map(nodeOf);
  if (first === undefined) throw wrong(FORM);
  const options = optionsOf(query ?? '');
  const certificate = userCertificateOf(options);
  const root = fileOf(options, 'tlscafile');
  return {
    nodes: [first, ...others],
    insecure: isInsecure(options),
    ...(root === undefined ? {} : { rootCertificate: root }),
    ...(certificate === undefined ? {} : { userCertificate: certificate }),
    ...(userInfo === undefined ? {} : { credentials: credentialsOf(userInfo) }),
  };
}

type Options = ReadonlyMap<string, string>;

/** The options that count here, each with a value that is refused. */
const REFUSED: Readonly<Record<string, { readonly value: string; readonly why: string }>> = {
  tlsverifycert: {
    value: 'false',
    why: 'give the CA with tlsCAFile instead of tlsVerifyCert=false',
  },
  throwonappendfailure: { value: 'false', why: 'throwOnAppendFailure=false is not supported' },
};
const KNOWN = new Set([
  ...['tls', 'tlscafile', 'usercertfile', 'userkeyfile'],
  ...Object.keys(REFUSED),
  ...DECIDED_HERE,
]);

function optionsOf(query: string): Options {
  const parts = query === '' ? [] : query.split('&');
  return new Map(
    parts.map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2).map(decodeURIComponent);
      const key = name.toLowerCase();
      if (!KNOWN.has(key)) throw wrong(`there is no option "${name}"`);
      const refused = REFUSED[key];
      if (refused?.value === value) throw wrong(refused.why);
      return [key, value];
    }),
  );
}

function isInsecure(options: Options): boolean {
  const tls = options.get('tls') ?? 'true';
  if (tls === 'true' || tls === 'false') return tls === 'false';
  throw wrong('tls is true or false');
}

function nodeOf(text: string): string {
  const [, host, port = DEFAULT_PORT] = NODE.exec(text) ?? [];
  if (host !== undefined && Number(port) <= 65_535) return `${host}:${port}`;
  throw wrong(text === '' ? FORM : `"${text}" is not a host with a port`);
}

function credentialsOf(userInfo: string): Credentials {
  const at = userInfo.indexOf(':');
  if (at < 1) throw wrong('name a user and a password, user:password@, both percent-encoded');
  return {
    username: decodeURIComponent(userInfo.slice(0, at)),
    password: decodeURIComponent(userInfo.slice(at + 1)),
  };
}

function userCertificateOf(
  options: Options,
): { readonly certificate: Buffer; readonly key: Buffer } | undefined {
  const certificate = fileOf(options, 'usercertfile');
  const key = fileOf(options, 'userkeyfile');
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  throw wrong('userCertFile and userKeyFile belong together');
}

function fileOf(options: Options, name: string): Buffer | undefined {
  const file = options.get(name);
  if (file === undefined) return undefined;
  try {
    return readFileSync(file);
  } catch (error) {
    throw wrong(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// The string itself is not quoted: it may hold a password.
function wrong(what: string): EventStoreError {
  return new EventStoreError('store-unavailable', `The EventStoreDB connection string: ${what}.`);
}
