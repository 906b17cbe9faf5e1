import { setTimeout as pause } from 'node:timers/promises';

/** How long a read waits for the views to be built and to reach the position that it asks for. */
const WAIT_MS = 2_000;

interface Waiter {
  readonly position: bigint | undefined;
  readonly wake: () => void;
}

/** Reads that wait until the views hold a position of the log. */
export class Waiting {
  private waiters: Waiter[] = [];

  constructor(private readonly holds: (position: bigint | undefined) => boolean) {}

  /** Whether they come to hold it within the time that a read waits. */
  async reach(position: bigint | undefined): Promise<boolean> {
    const giveUp = new AbortController();
    const { promise: reached, resolve } = Promise.withResolvers<boolean>();
    const waiter: Waiter = {
      position,
      wake: () => {
        resolve(true);
      },
    };
    this.waiters.push(waiter);
    const late = pause(WAIT_MS, false, { signal: giveUp.signal }).catch(() => false);
    const held = await Promise.race([reached, late]);
    giveUp.abort();
    if (!held) this.waiters = this.waiters.filter((other) => other !== waiter);
    return held;
  }

  /** Wakes those whose position is held now. */
  wake(): void {
    const [ready, others] = [true, false].map((flag) =>
      this.waiters.filter((waiter) => this.holds(waiter.position) === flag),
    );
    this.waiters = others ?? [];
    for (const waiter of ready ?? []) waiter.wake();
  }
}
