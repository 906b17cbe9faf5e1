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
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = () => {
      resolve(undefined);
    };
    const poll = this.#pollMilliseconds;
    const timer = poll === undefined ? undefined : setTimeout(wake, poll);
    this.#waiting.add(wake);
    signal.addEventListener('abort', wake);
    await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', wake);
    this.#waiting.delete(wake);
  }
}
