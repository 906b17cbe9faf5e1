import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom something is done. */
export interface Visit {
  /** The address that the request came from. */
  readonly source: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly gone: AbortSignal;
  /** Gives the place among those that are being served back for as long as a request only waits. */
  readonly aside: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The request for which the code that asks runs. */
export const visits = new AsyncLocalStorage<Visit>();
