import { type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Api, apiAt } from './api.js';

interface ServerProcess {
  readonly startServer: (how: {
    readonly folder: string;
    readonly env: Readonly<Record<string, string>>;
  }) => Launched;
}

const { startServer } = (await import(
  new URL('../../../../tools/server-process.mjs', import.meta.url).href
)) as ServerProcess;

/** The suite runs on the embedded log, or with EVENTSTOREDB_URL set on a real server. */
export const IS_EMBEDDED = (process.env['EVENTSTOREDB_URL'] ?? '') === '';

/** A server process on a folder of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  readonly folder: string;
  readonly api: Api;
  /** Everything that the process has printed. */
  readonly printed: () => string;
  /** What it has logged, line by line; what is not a line of the log stands as `{ level: 'print', msg }`. */
  readonly logged: () => readonly LogLine[];
  /** The lines from `warn` on, and those that are not of the log. */
  readonly complaints: () => readonly LogLine[];
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
  /** A module's text that the process runs before everything else. */
  readonly preload?: string;
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts servers on temporary folders, and removes both at the end. */
export interface Lab {
  readonly folder: () => string;
  /** Waits until it listens and serves reads and writes. */
  readonly start: (options: StartOptions) => Promise<Server>;
  /** As `start`, without waiting for it to listen. */
  readonly launch: (options: StartOptions) => Launched;
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
  const launch = (options: StartOptions): Launched => {
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
    start: async (options) => running(options.folder, launch(options)),
    clean: async () => {
      await Promise.all([...servers].map(({ end }) => end('SIGKILL')));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a launched server serves reads and writes. */
export async function running(folder: string, launched: Launched): Promise<Server> {
  const { process: child, printed, end } = launched;
  const url = await launched.listening;
  const api = apiAt(url);
  // On a busy machine the views may take longer to be built than a read waits for them.
  while ((await api.get('/health/ready')).status !== 200);
  return {
    url,
    pid: child.pid ?? 0,
    folder,
    api,
    printed,
    logged: () => linesOf(printed()),
    complaints: () => linesOf(printed()).filter(({ level }) => !QUIET.has(level)),
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
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

function launchServer(options: StartOptions): Launched {
  const { folder, log = folder, sample = false, preload, env: more = {} } = options;
  return startServer({
    folder,
    env: {
      // Not those of the test's own process.
      NODE_OPTIONS: preload === undefined ? '' : `--import=${moduleOf(preload)}`,
      SITLOG_SAMPLE: typeof sample === 'string' ? sample : sample ? 'on' : 'off',
      // With EVENTSTOREDB_URL set, every folder has a log of its own there, as it has without.
      SITLOG_STREAM_PREFIX: `${basename(log)}-`,
      ...more,
    },
  });
}

function moduleOf(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
