import { type Micros } from '@sitlog/situation';

/** A situation, as known at a moment, was called settled. */
export interface SettledPromise {
  readonly situation: string;
  readonly at: Micros;
}

/**
 * What was called settled for no other reason than the clock: nothing may be recorded at or before it any more, even where
 * the clock turns out to have been ahead.
 */
export class SettledPromises {
  private readonly last = new Map<string, Micros>();

  /** Keeps that an answer about a situation as known at a moment was called settled. */
  keep({ situation, at }: SettledPromise): void {
    if (at > (this.last.get(situation) ?? -Infinity)) this.last.set(situation, at);
  }

  /** Keeps what was kept elsewhere. */
  keepAll(promises: readonly SettledPromise[]): void {
    for (const promise of promises) this.keep(promise);
  }

  /** The last moment that was called settled in a situation. */
  of(situation: string): Micros | undefined {
    return this.last.get(situation);
  }

  /** All that is kept. */
  all(): readonly SettledPromise[] {
    return [...this.last].map(([situation, at]) => ({ situation, at }));
  }
}
