import { type ContinuityWatch } from './continuity/continuity-watch.js';
import { type Continuity } from './continuity/continuity.js';
import { type Seen } from './continuity/seen.js';
import { type EventStore } from '@sitlog/event-store';
import { type WallClock } from '@sitlog/platform';
import { type Metrics } from './metrics/metrics.js';
import { type Receipts } from './reading/receipts.js';
import { type Views } from './reading/views.js';
import { type StoreMonitor } from './store/store-monitor.js';
import { type ClockWatch } from './clock/clock-watch.js';
import { type SettledPromises } from './clock/settled-promises.js';
import { type Readers } from './threads/readers.js';

/** The parts of this process that live outside Nest, and that what is read and written is made of. */
export interface WorkingParts {
  readonly store: EventStore;
  readonly monitor: StoreMonitor;
  readonly views: Views;
  /** The threads that answer what is asked of the views. */
  readonly readers: Readers;
  readonly receipts: Receipts;
  readonly clock: WallClock;
  readonly continuity: Continuity;
  readonly watch: ContinuityWatch;
  readonly seen: Seen;
  /** Whether other servers write to the same log. */
  readonly isShared: boolean;
  /** Aborts when this process ends. */
  readonly ending: AbortSignal;
  readonly metrics: Metrics;
  readonly clocks: ClockWatch;
  readonly promises: SettledPromises;
}
