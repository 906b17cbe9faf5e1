import { ALLOWED_SKEW, type Micros } from '@sitlog/situation';
import { type StoreStatus } from './store-monitor.js';

/** An append can be under way for so long: deciding, retries of unknown outcome, the last deadline (`writing/settle.ts`). */
export const LONGEST_APPEND: Micros = 20_000_000;

/** What is known of the log when it is asked up to where nothing can come in any more. */
export interface StoreEvidence {
  /** Whether other servers write to the same log. */
  readonly isShared: boolean;
  readonly status: StoreStatus;
  /** How far the views have read. */
  readonly position: bigint | undefined;
  readonly now: Micros;
  /** For how long the clock has not been set: what is under way may still carry its moment of before. */
  readonly steadyFor: Micros;
}

/**
 * The last moment at or before which no event can be recorded any more, as far as this server can prove it. A log that only
 * this process writes needs the time alone. A store of its own may hold a request back while it does not answer: then only
 * the time counts in which it has answered promptly without a break, and only what the views have read of it.
 */
export function settledUntil(evidence: StoreEvidence): Micros {
  const { isShared, status, position, now, steadyFor } = evidence;
  if (steadyFor < LONGEST_APPEND) return -Infinity;
  if (!isShared) return now - LONGEST_APPEND;
  const answeredAt = quietlyAnsweredAt(status);
  const isRead = status.head === undefined || (position !== undefined && position >= status.head);
  // Another server's clock may be off the store's as far as this one's may, the other way.
  return isRead ? answeredAt - LONGEST_APPEND - 2 * ALLOWED_SKEW : -Infinity;
}

/** When the log last answered, where it has done so promptly for long enough. */
function quietlyAnsweredAt({ undisturbedSince, answeredAt }: StoreStatus): Micros {
  if (undisturbedSince === undefined || answeredAt === undefined) return -Infinity;
  return answeredAt - undisturbedSince >= LONGEST_APPEND ? answeredAt : -Infinity;
}
