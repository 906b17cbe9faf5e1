/** Wakes those who wait for new events. */
export class Bell {
  readonly #pollMilliseconds: number | undefined;
  readonly #waiting = new Set<() => void>();
  #rings = 0;

  /** With `pollMilliseconds`, waiting ends after that time even if nobody rings. */
  constructor(pollMilliseconds?: number) {
    this.#pollMilliseconds = pollMilliseconds;
  }

  /** How often it rang so far: read it before looking for events, then wait for the next ring. */
  get rings(): number {
    return this.#rings;
  }

  /** Wakes everyone. */
  ring(): void {
    this.#rings += 1;
    for (const wake of this.#waiting) wake();
  }

  /** Ends when it has rung more than `rings` times, when the signal aborts, or after the poll time. */
  async waitBeyond(rings: number, signal: AbortSignal): Promise<void> {
    if (this.#rings > rings || signal.aborted) return;
    const { promise, resolve: wake } = Promise.withResolvers<undefined>();
    const timer = this.#timer(() => {
      wake(undefined);
    });
    const onEnd = () => {
      wake(undefined);
    };
    this.#waiting.add(onEnd);
    signal.addEventListener('abort', onEnd);
    await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', onEnd);
    this.#waiting.delete(onEnd);
  }

  #timer(wake: () => void): NodeJS.Timeout | undefined {
    return this.#pollMilliseconds === undefined
      ? undefined
      : setTimeout(wake, this.#pollMilliseconds);
  }
}
