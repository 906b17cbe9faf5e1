import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Api, apiAt } from './api.js';
import { type Lab, type Server, type ProcessOptions } from './server.js';

/** The wall clock of a server process, which a test sets while the process runs. */
export interface SettableClock {
  /** A module's text for the process to run before everything else. */
  readonly preload: string;
  /** Sets it so many milliseconds ahead of the machine's; below 0: behind. */
  readonly set: (offset: number) => void;
  /** What it says, in milliseconds. */
  readonly now: () => number;
}

/** What health says of the clock and of writes. */
export interface ClockHealth {
  readonly reads: { readonly ok: boolean };
  readonly writes: { readonly ok: boolean; readonly reason?: string };
  readonly clock: {
    readonly state: string;
    readonly reason?: string;
    readonly skewSeconds: number | null;
    readonly steps: number;
    readonly lastStep: { readonly at: string; readonly bySeconds: number } | null;
  };
}

/** A clock that stands in a file of a folder. */
export function settableClock(folder: string, offset = 0): SettableClock {
  const file = join(folder, 'test-clock');
  let current = offset;
  const set = (milliseconds: number): void => {
    current = milliseconds;
    // In one step: who reads it meanwhile reads the old one.
    writeFileSync(`${file}.new`, String(milliseconds));
    renameSync(`${file}.new`, file);
  };
  set(offset);
  const preload = `import { readFileSync } from 'node:fs';
    const machine = Date.now;
    Date.now = () => machine.call(Date) + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
  return { preload, set, now: () => Date.now() + current };
}

/** Starts a server that may be wrong about the time: it need not be ready, only serve reads. */
export async function startAnyhow(
  lab: Lab,
  options: ProcessOptions,
): Promise<Pick<Server, 'api' | 'url' | 'stop'>> {
  const launched = lab.launch(options);
  const url = await launched.listening;
  const api = apiAt(url);
  while (!(await clockHealth(api)).reads.ok);
  const stop = async (): Promise<number | null> => {
    launched.process.kill('SIGTERM');
    await launched.ended;
    return launched.process.exitCode;
  };
  return { api, url, stop };
}

/** What a server says of its clock. */
export async function clockHealth(api: Api): Promise<ClockHealth> {
  return (await api.get<ClockHealth>('/health/ready')).body;
}

/** Waits until health says something of the clock. */
export async function untilClock(
  api: Api,
  holds: (health: ClockHealth) => boolean,
): Promise<ClockHealth> {
  for (;;) {
    const health = await clockHealth(api);
    if (holds(health)) return health;
  }
}
