/** Wakes those who wait for new events. */
export class AppendSignal {
  readonly #pollMilliseconds: number | undefined;
  readonly #waiting = new Set<() => void>();
  #fired = 0;

  /** With `pollMilliseconds`, waiting ends after that time even if nothing fires. */
  constructor(pollMilliseconds?: number) {
    this.#pollMilliseconds = pollMilliseconds;
  }

  /** How often it fired so far: read it before looking for events, then wait for it to fire once more. */
  get fired(): number {
    return this.#fired;
  }

  /** Wakes everyone. */
  fire(): void {
    this.#fired += 1;
    for (const wake of this.#waiting) wake();
  }

  /** Ends when it has fired more than `fired` times, when the signal aborts, or after the poll time. */
  async waitBeyond(fired: number, signal: AbortSignal): Promise<void> {
    if (this.#fired > fired || signal.aborted) return;
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
