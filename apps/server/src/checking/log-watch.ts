import { type EventStore, EventStoreError, type LogCheckResult } from '@sitlog/event-store';
import { Worker } from 'node:worker_threads';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Pause after a check that could not be made. */
const AGAIN_MS = 60 * 60 * 1000;

/** What the last whole check of the log has found, as it is answered. */
export interface LogState {
  /** `running` until the first check has ended; `failed`: it could not be made, which says nothing about the log. */
  readonly state: 'running' | 'sound' | 'damaged' | 'failed';
  readonly events: number | null;
  readonly at: string | null;
  readonly faults: readonly { readonly position: string | null; readonly reason: string }[];
}

/** Checks the whole log in a thread of its own: after the start, and once a day. */
export class LogWatch {
  state: LogState = { state: 'running', events: null, at: null, faults: [] };
  private worker: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /** `onCheck` is told what each check has found. */
  constructor(
    private readonly logFile: string,
    private readonly onCheck: (found: LogState) => void = () => undefined,
  ) {
    this.check();
  }

  /** The same store, which takes no more appends once damage was found: they would build on what may be wrong. */
  guard(store: EventStore): EventStore {
    return {
      ...store,
      append: async (stream, events, expected) => {
        if (this.state.state !== 'damaged') return store.append(stream, events, expected);
        const [first] = this.state.faults;
        throw new EventStoreError('log-damaged', `the log is damaged: ${first?.reason ?? ''}`);
      },
    };
  }

  /** Stops checking. */
  async close(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.worker?.terminate();
  }

  private check(): void {
    const worker = new Worker(new URL('./log-check.worker.js', import.meta.url), {
      workerData: { logFile: this.logFile },
    });
    this.worker = worker;
    worker.unref();
    let found: LogState | undefined;
    worker.on('message', (check: LogCheckResult) => {
      found = stateOf(check);
    });
    worker.on('error', (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      found = { ...stateOf({ events: 0, faults: [{ reason }] }), state: 'failed' };
    });
    worker.on('exit', () => {
      this.worker = undefined;
      if (found !== undefined) this.take(found);
    });
  }

  // What was damaged once stays so until a restart: a check that fails later, or misses it, is no reason to write again.
  private take(found: LogState): void {
    if (this.stopped) return;
    if (this.state.state !== 'damaged') this.state = found;
    this.onCheck(found);
    const wait = found.state === 'failed' ? AGAIN_MS : DAY_MS;
    this.timer = setTimeout(() => {
      this.check();
    }, wait).unref();
  }
}

function stateOf({ events, faults }: LogCheckResult): LogState {
  return {
    state: faults.length === 0 ? 'sound' : 'damaged',
    events,
    at: new Date().toISOString(),
    faults: faults.map(({ position, reason }) => ({
      position: position === undefined ? null : String(position),
      reason,
    })),
  };
}
