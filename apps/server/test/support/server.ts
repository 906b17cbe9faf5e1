import { type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Api, apiAt } from './api.js';
import { type ManyServers, openManyServers } from './servers/many-servers.js';

interface ProcessStart {
  readonly startServer: (how: {
    readonly folder: string;
    readonly env: Readonly<Record<string, string>>;
  }) => Launched;
}

const { startServer } = (await import(
  new URL('../../../../tools/server-process.mjs', import.meta.url).href
)) as ProcessStart;

/** The suite runs on the embedded log, or with EVENTSTOREDB_URL set on a real server. */
export const IS_EMBEDDED = (process.env['EVENTSTOREDB_URL'] ?? '') === '';

/** A server on a folder of its own. */
export interface Server {
  readonly url: string;
  readonly folder: string;
  readonly api: Api;
  /** What it has logged, line by line; what is not a line of the log stands as `{ level: 'print', msg }`. */
  readonly logged: () => readonly LogLine[];
  /** The lines from `warn` on, and those that are not of the log. */
  readonly complaints: () => readonly LogLine[];
  /** Ends it in order. */
  readonly stop: () => Promise<unknown>;
}

/** A server in a process of its own, as it is run outside of tests. */
export interface ServerProcess extends Server {
  readonly pid: number;
  /** Everything that the process has printed. */
  readonly printed: () => string;
  /** Ends it in order (SIGTERM) and answers its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it at once (SIGKILL), as a power cut ends a process. */
  readonly kill: () => Promise<void>;
}

/** A line of the server's log. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** How a server is started. */
export interface StartOptions {
  readonly folder: string;
  /** The folder of a server with which it shares a log in EventStoreDB; otherwise its own folder stands for its log. */
  readonly log?: string;
  /** Loads the sample that a new server has by itself; a text is what to load as SITLOG_SAMPLE says it. */
  readonly sample?: boolean | string;
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How a server process is started. */
export interface ProcessOptions extends StartOptions {
  /** A module's text that the process runs before everything else. */
  readonly preload?: string;
}

/** Starts servers on temporary folders, and removes both at the end. */
export interface Lab {
  readonly folder: () => string;
  /** Starts one in the process that the tests of this worker share (a tenth of the work of a process of its own); waits until it listens and serves reads and writes. */
  readonly start: (options: StartOptions) => Promise<Server>;
  /** As `start`, in a process of its own: for what is done to a process, or printed by one. */
  readonly startProcess: (options: ProcessOptions) => Promise<ServerProcess>;
  /** As `startProcess`, without waiting for it to listen. */
  readonly launch: (options: ProcessOptions) => Launched;
  readonly clean: () => Promise<void>;
}

/** A server process that may still be starting. */
export interface Launched {
  readonly process: ChildProcess;
  readonly printed: () => string;
  /** What it wrote to standard error: what it has to say to whoever started it. */
  readonly lastWords: () => string;
  /** The address once it listens; rejects when it ends before. */
  readonly listening: Promise<string>;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
  /** Ends it by a signal and answers its exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** A place to start servers in; call `clean` when the tests are done. */
export function openLab(): Lab {
  const folders: string[] = [];
  const servers = new Set<Launched>();
  const many = openManyServers();
  const launch = (options: ProcessOptions): Launched => {
    const launched = launchServer(options);
    servers.add(launched);
    launched.process.once('exit', () => servers.delete(launched));
    return launched;
  };
  return {
    folder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'sitlog-e2e-'));
      folders.push(folder);
      return folder;
    },
    launch,
    start: async (options) => hosted(options, many),
    startProcess: async (options) => running(options.folder, launch(options)),
    clean: async () => {
      await many.stopAll();
      await Promise.all([...servers].map(({ end }) => end('SIGKILL')));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a launched server serves reads and writes. */
export async function running(folder: string, launched: Launched): Promise<ServerProcess> {
  const { process: child, printed, end } = launched;
  return {
    ...(await serving(await launched.listening, folder, printed)),
    pid: child.pid ?? 0,
    printed,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

async function hosted(options: StartOptions, many: ManyServers): Promise<Server> {
  const { folder, env } = options;
  // Those of the process were set before any of its servers began.
  if (env?.['NODE_OPTIONS'] !== undefined) throw new Error('Such a server needs startProcess.');
  let text = '';
  const { url, stop } = await many.start(
    { SITLOG_DATA: folder, ...environmentOf(options) },
    (logged) => {
      text += logged;
    },
  );
  return { ...(await serving(url, folder, () => text)), stop };
}

async function serving(
  url: string,
  folder: string,
  printed: () => string,
): Promise<Omit<Server, 'stop'>> {
  const api = apiAt(url);
  // On a busy machine the views may take longer to be built than a read waits for them.
  while ((await api.get('/health/ready')).status !== 200);
  return {
    url,
    folder,
    api,
    logged: () => linesOf(printed()),
    complaints: () => linesOf(printed()).filter(({ level }) => !QUIET.has(level)),
  };
}

const QUIET: ReadonlySet<string> = new Set(['debug', 'info']);

function linesOf(text: string): readonly LogLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return JSON.parse(line) as LogLine;
      } catch {
        return { level: 'print', msg: line };
      }
    });
}

function launchServer({ preload, ...options }: ProcessOptions): Launched {
  return startServer({
    folder: options.folder,
    env: {
      // Not those of the test's own process.
      NODE_OPTIONS: preload === undefined ? '' : `--import=${moduleOf(preload)}`,
      ...environmentOf(options),
    },
  });
}

function environmentOf(options: StartOptions): Readonly<Record<string, string>> {
  const { folder, log = folder, sample = false, env = {} } = options;
  return {
    SITLOG_SAMPLE: typeof sample === 'string' ? sample : sample ? 'on' : 'off',
    // With EVENTSTOREDB_URL set, every folder has a log of its own there, as it has without.
    SITLOG_STREAM_PREFIX: `${basename(log)}-`,
    ...env,
  };
}

function moduleOf(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
