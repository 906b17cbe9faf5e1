import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Api, apiAt } from './api.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const LISTENS = /Sitlog listens at (http:\/\/\S+) /;
/** Only so that a server that hangs fails its test: how long one takes depends on what else the machine does. */
const START_MS = 120_000;

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
  /** Loads the sample that ships with the project. */
  readonly sample?: boolean;
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
}

/** A place to start servers in; call `clean` when the tests are done. */
export function openLab(): Lab {
  const folders: string[] = [];
  const children = new Set<ChildProcess>();
  const launch = (options: StartOptions): Launched => {
    const launched = launchServer(options);
    children.add(launched.process);
    launched.process.once('exit', () => children.delete(launched.process));
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
      await Promise.all([...children].map((child) => end(child, 'SIGKILL')));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a launched server serves reads and writes. */
export async function running(folder: string, launched: Launched): Promise<Server> {
  const { process: child, printed } = launched;
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
    stop: () => end(child, 'SIGTERM'),
    kill: async () => {
      await end(child, 'SIGKILL');
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
  const { NODE_OPTIONS: _ofJest, SITLOG_SAMPLE: _sample, ...inherited } = process.env;
  const env = {
    ...inherited,
    PORT: '0',
    HOST: '127.0.0.1',
    SITLOG_DATA: folder,
    SITLOG_SAMPLE: sample ? 'on' : 'off',
    // With EVENTSTOREDB_URL set, every folder has a log of its own there, as it has without.
    SITLOG_STREAM_PREFIX: `${basename(log)}-`,
    ...(preload === undefined ? {} : { NODE_OPTIONS: `--import=${moduleOf(preload)}` }),
    ...more,
  };
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'start.mjs')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let errors = '';
  const said = Promise.withResolvers<string>();
  const late = setTimeout(() => {
    said.reject(new Error(`The server did not listen within ${START_MS} ms: ${text}`));
  }, START_MS);
  const take = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
    const [, url] = LISTENS.exec(text) ?? [];
    if (url !== undefined) said.resolve(url);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
    take(chunk);
  });
  child.once('exit', (code, signal) => {
    said.reject(new Error(`The server ended with ${String(code ?? signal)}: ${errors}`));
  });
  said.promise
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(late);
    });
  const ended = once(child, 'exit');
  return {
    process: child,
    printed: () => text,
    lastWords: () => errors,
    listening: said.promise,
    ended,
  };
}

function moduleOf(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}
