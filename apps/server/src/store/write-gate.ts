import { EventStoreError } from '@sitlog/event-store';
import { type Continuity } from '../continuity/continuity.js';
import { logBroken, situationBroken } from '../continuity/problems.js';
import { situationId } from '../command-side/situation-id.js';
import { type StoreMonitor } from './store-monitor.js';

/** Why nothing can be written now in the situation with this code; undefined when it can be tried. */
export type WriteGate = (code: string) => Error | undefined;

/**
 * Refuses writes at once while the log is known to be away, instead of letting each of them find out by itself; and where
 * the log, or the situation, does not continue what was seen.
 */
export function writeGate(monitor: StoreMonitor, continuity: Continuity): WriteGate {
  return (code) => {
    const away = storeAway(monitor);
    if (away !== undefined) return away;
    if (continuity.log !== undefined) return logBroken(continuity.log);
    const broken = continuity.of(situationId(code));
    return broken === undefined ? undefined : situationBroken(code, broken);
  };
}

/** The error that says so while the log is away; undefined while it answers. */
function storeAway(monitor: StoreMonitor): EventStoreError | undefined {
  const { state, reason = 'it has not answered yet' } = monitor.status;
  if (state === 'connected') return undefined;
  return new EventStoreError('store-unavailable', `the log is ${state}: ${reason}`);
}
