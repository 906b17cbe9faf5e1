import { type EventStore, EventStoreError } from '@sitlog/event-store';
import { type Clock } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';
import { setTimeout as pause } from 'node:timers/promises';

/** Pauses in milliseconds between two questions to the log: while it answers, and while it does not. */
const EVERY_MS = 2_000;
const EVERY_MS_AWAY = 500;
/** An answer that takes longer than this interrupts the time in which the log counts as undisturbed. */
const TIMELY: Micros = 1_000_000;

/** How the log was found when it was last asked for its head. */
export interface StoreStatus {
  /** `waiting`: it has not answered since the start; `away`: it has, and does not now. */
  readonly state: 'waiting' | 'connected' | 'away';
  /** Since when it is in this state. */
  readonly since: Micros;
  /** When it last answered. */
  readonly answeredAt: Micros | undefined;
  /** Since when every answer was there and timely; undefined while one is missing. */
  readonly undisturbedSince: Micros | undefined;
  /** The last position that it named. */
  readonly head: bigint | undefined;
  /** Why it does not answer. */
  readonly reason?: string;
}

/** Asks the log for its head again and again, so that everyone can tell whether it is there and how far it goes. */
export class StoreMonitor {
  status: StoreStatus;
  private readonly stop = new AbortController();
  private readonly listeners = new Set<(status: StoreStatus) => void>();
  private readonly running: Promise<void>;
  /** The last position that was given out since the log was asked. */
  private noted = -1n;
  /** Resolves when the log has been asked for the first time, whatever it said. */
  readonly begun: Promise<void>;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    /** Looks at what was answered before anybody relies on it; where it rejects, the log does not answer. */
    private readonly look: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.status = {
      state: 'waiting',
      since: clock.now(),
      answeredAt: undefined,
      undisturbedSince: undefined,
      head: undefined,
    };
    this.begun = this.checked();
    this.running = this.run();
  }

  /** Calls the listener after each answer and each missing one; answers how to end that. */
  onCheck(listener: (status: StoreStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves once the log has answered. */
  async connected(): Promise<void> {
    while (this.status.state !== 'connected') await this.checked();
  }

  /** Resolves when the log has been asked once more, whatever it said. */
  async checked(): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop = this.onCheck(() => {
        stop();
        resolve();
      });
    });
  }

  /** Takes note of a position that the log has given out meanwhile. */
  noteHead(position: bigint): void {
    if (position > this.noted) this.noted = position;
    this.status = { ...this.status, head: later(this.status.head, position) };
  }

  /** The clock was set: from now on it must be seen anew for how long the log has answered. */
  clockStepped(): void {
    this.status = { ...this.status, undisturbedSince: undefined };
  }

  /** Stops asking. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      this.status = await this.check();
      for (const listener of this.listeners) listener(this.status);
      const wait = this.status.state === 'connected' ? EVERY_MS : EVERY_MS_AWAY;
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Where the log ends; what is appended from here on may lie beyond. */
  private async end(): Promise<bigint | undefined> {
    this.noted = -1n;
    return endOrUndefined(this.store);
  }

  private async check(): Promise<StoreStatus> {
    const begun = this.clock.elapsed();
    try {
      const head = await this.end();
      const timely = this.clock.elapsed() - begun < TIMELY;
      await this.look();
      return this.answered(head, timely);
    } catch (error) {
      return this.unanswered(error);
    }
  }

  private answered(head: bigint | undefined, timely: boolean): StoreStatus {
    const { state, since, undisturbedSince } = this.status;
    const now = this.clock.now();
    return {
      state: 'connected',
      since: state === 'connected' ? since : now,
      answeredAt: now,
      undisturbedSince: timely ? (undisturbedSince ?? now) : undefined,
      head: this.noted > (head ?? -1n) ? this.noted : head,
    };
  }

  private unanswered(error: unknown): StoreStatus {
    const before = this.status;
    const state = before.state === 'waiting' ? 'waiting' : 'away';
    return {
      ...before,
      state,
      since: before.state === state ? before.since : this.clock.now(),
      undisturbedSince: undefined,
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

// A log whose files were replaced has an end that nobody needs: what looks at it says so.
async function endOrUndefined(store: EventStore): Promise<bigint | undefined> {
  try {
    return await store.end();
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'log-replaced') return undefined;
    throw error;
  }
}

// While the question was under way an append may have gone further.
function later(one: bigint | undefined, other: bigint | undefined): bigint | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
