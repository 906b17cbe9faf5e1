import { type Basemap } from '../basemap/basemap.js';
import { type ContinuityWatch } from '../continuity/continuity-watch.js';
import { type LogWatch } from '../checking/log-watch.js';
import { type Continuity } from '../continuity/continuity.js';
import { type Seen } from '../continuity/seen.js';
import { type EventStore } from '@sitlog/event-store';
import { type WallClock } from '@sitlog/platform';
import { type OfferedPack } from '@sitlog/situation';
import { type Gazetteer } from '../gazetteer/gazetteer.js';
import { type Metrics } from '../metrics/metrics.js';
import { type Receipts } from '../query-side/views-read/receipts.js';
import { type Gate } from '../http/guards/gate.js';
import { type Views } from '../query-side/views-read/views.js';
import { type ViewsWatch } from '../query-side/views-read/views-watch.js';
import { type StoreName } from '../store/open-store.js';
import { type StoreMonitor } from '../store/store-monitor.js';
import { type ClockWatch } from '../clock/clock-watch.js';
import { type SettledPromises } from '../clock/settled-promises.js';
import { type Readers } from '../threads/readers.js';

/** The parts of this process that live outside Nest, and of which the modules make what they need. */
export interface ProcessParts {
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
  readonly health: HealthSources;
  /** The packs of vocabulary that situations can adopt. */
  readonly packs: readonly OfferedPack[];
  readonly gazetteer: Gazetteer;
  /** What the operator brought to draw maps on. */
  readonly basemap: Basemap | undefined;
}

/** Where health is read from. Nothing here asks the log: a log that hangs must not make the answer hang. */
export interface HealthSources {
  readonly clocks: Pick<ClockWatch, 'skew' | 'fault'>;
  readonly clock: Pick<WallClock, 'now' | 'steps' | 'lastStep'>;
  readonly monitor: Pick<StoreMonitor, 'status'>;
  readonly views: Pick<Views, 'progress' | 'failure' | 'db' | 'damage' | 'beside'>;
  readonly watch: Pick<ViewsWatch, 'behindSince' | 'isStalled'>;
  readonly continuity: Pick<Continuity, 'log' | 'brokenSituations'>;
  readonly gate: Pick<Gate, 'isDraining'>;
  readonly store: StoreName;
  /** The data folder, whose path is nobody's business who can only ask for health. */
  readonly folder: string;
  /** Whether the sample is still to be loaded: until then the server is not what was asked for. */
  readonly sample: { readonly isDue: boolean };
  /** Checks an embedded log; a store of its own sees to that itself. */
  readonly check?: Pick<LogWatch, 'state'>;
}
