import { randomInt } from 'node:crypto';
import { type Followed } from '../facets.js';
import { type Outlet } from './subscriber.js';

/** Clients come back after a time between the first of these and the sum of both, so that not all come at once. */
const RETRY_MS = 1_000;
const RETRY_SPREAD_MS = 4_000;

/** A client that wants to follow a situation. */
export interface SubscriptionRequest {
  readonly code: string;
  /** Where it comes from. */
  readonly source: string;
  readonly lastEventId: string | undefined;
  readonly followed: Followed;
  /** Called once it is certain that there is a stream: answers where its frames go. */
  readonly accept: () => Outlet;
}

/** After how many milliseconds a client is to come back. */
export function retryMs(): number {
  return RETRY_MS + randomInt(RETRY_SPREAD_MS + 1);
}
