import { EventStoreError } from '@sitlog/event-store';
import { type StoreMonitor } from './store-monitor.js';

/** Why nothing can be written now; undefined when it can be tried. */
export type WriteGate = () => EventStoreError | undefined;

/** Refuses writes at once while the log is known to be away, instead of letting each of them find out by itself. */
export function writeGate(monitor: StoreMonitor): WriteGate {
  return () => {
    const { state, reason = 'it has not answered yet' } = monitor.status;
    if (state === 'connected') return undefined;
    return new EventStoreError('store-unavailable', `the log is ${state}: ${reason}`);
  };
}
