import { type WallClock } from '@sitlog/platform';
import { countParked } from '@sitlog/views';
import { statfs } from 'node:fs/promises';
import { type LogWatch } from '../checking/log-watch.js';
import { type Continuity } from '../continuity/continuity.js';
import { type ClockWatch } from '../clock/clock-watch.js';
import { type Gate } from '../http/guards/gate.js';
import { type Views } from '../query-side/views-read/views.js';
import { type ViewsWatch } from '../query-side/views-read/views-watch.js';
import { type StoreName } from '../store/open-store.js';
import { type StoreMonitor } from '../store/store-monitor.js';
import { type Readers } from '../threads/readers.js';
import { type Metrics } from './metrics.js';

/** What the gauges read. */
interface Watched {
  readonly monitor: StoreMonitor;
  readonly views: Views;
  readonly watch: ViewsWatch;
  readonly continuity: Continuity;
  readonly gate: Gate;
  readonly readers: Pick<Readers, 'load'>;
  readonly clock: Pick<WallClock, 'steps' | 'lastStep'>;
  readonly clocks: Pick<ClockWatch, 'skew' | 'fault'>;
  readonly folder: string;
  readonly store: StoreName;
  readonly check?: Pick<LogWatch, 'state'>;
}

const POSITION =
  'With EventStoreDB a byte offset: compare it with another position, never subtract one.';

/** Adds the gauges of the log, the views, the load and the disk. */
export function watchState(metrics: Metrics, watched: Watched): void {
  watchStore(metrics, watched);
  watchViews(metrics, watched);
  watchContinuity(metrics, watched);
  watchClock(metrics, watched);
  watchLoad(metrics, watched);
  const { folder } = watched;
  metrics.gauge('sitlog_disk_free_bytes', 'Room on the disk of the data folder.', async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  });
}

function watchLoad(metrics: Metrics, { gate, readers }: Watched): void {
  metrics.gauge('sitlog_in_flight', 'Requests that are being answered.', () => gate.inFlight);
  metrics.gauge('sitlog_streams', 'Open streams of changes.', () => gate.streams);
  metrics.gauge(
    'sitlog_unsent_bytes',
    'Bytes of answers that clients have not taken yet.',
    () => gate.unsentBytes,
  );
  metrics.gauge(
    'sitlog_reads_running',
    'Questions on which a thread works.',
    () => readers.load.running,
  );
  metrics.gauge(
    'sitlog_reads_waiting',
    'Questions that wait for a thread.',
    () => readers.load.waiting,
  );
}

function watchStore(metrics: Metrics, { monitor, check }: Watched): void {
  metrics.state(
    'sitlog_store_state',
    'waiting: the log has not answered since the start; connected; away: it has, and does not now.',
    ['waiting', 'connected', 'away'],
    () => monitor.status.state,
  );
  metrics.gauge('sitlog_log_head_position', `Position of the last event. ${POSITION}`, () =>
    numberOf(monitor.status.head),
  );
  if (check === undefined) return;
  metrics.state(
    'sitlog_log_check',
    'What the last check of the whole embedded log has found; failed: it could not be made.',
    ['running', 'sound', 'damaged', 'failed'],
    () => check.state.state,
  );
}

function watchClock(metrics: Metrics, { clock, clocks }: Watched): void {
  metrics.state(
    'sitlog_clock_state',
    'agrees: writes are stamped by it; otherwise what it disagrees with, and writes are refused.',
    ['agrees', 'reach', 'store', 'record'],
    () => clocks.fault?.against ?? 'agrees',
  );
  metrics.gauge(
    'sitlog_clock_skew_seconds',
    'How far the clock is ahead of that of the store, to about a second; below 0: behind.',
    () => (clocks.skew === undefined ? undefined : clocks.skew / 1_000_000),
  );
  metrics.total(
    'sitlog_clock_steps_total',
    'How often the wall clock was set by a second or more, or the machine slept.',
    () => clock.steps,
  );
  metrics.gauge(
    'sitlog_clock_last_step_seconds',
    'By how much the last of these steps moved it; below 0: back.',
    () => (clock.lastStep === undefined ? undefined : clock.lastStep.by / 1_000_000),
  );
}

function watchContinuity(metrics: Metrics, { continuity }: Watched): void {
  metrics.kind(
    'sitlog_log_broken',
    'Whether the log is not the one that was seen, and how: 1 while nothing is written for that.',
    ['went-back', 'changed', 'replaced'],
    () => continuity.log?.kind,
  );
  metrics.gauge(
    'sitlog_situations_broken',
    'Situations of which events are missing, so that nothing is written in them.',
    () => continuity.brokenSituations.length,
  );
}

function watchViews(metrics: Metrics, watched: Watched): void {
  const { views, watch } = watched;
  metrics.gauge('sitlog_views_position', `Position that the views hold. ${POSITION}`, () =>
    numberOf(views.progress.position),
  );
  metrics.gauge('sitlog_views_behind', '1 while the log is ahead of the views.', () =>
    watch.behindSince === undefined ? 0 : 1,
  );
  metrics.gauge(
    'sitlog_views_behind_seconds',
    'For how long the log has been ahead without the views moving: by this tell whether they hang.',
    () => watch.behindFor / 1_000_000,
  );
  metrics.total(
    'sitlog_views_events_total',
    'Events that the views have taken; it begins anew when they are built anew.',
    () => views.progress.events,
  );
  metrics.gauge('sitlog_views_built', '1 when the views have caught up once.', () =>
    views.progress.built ? 1 : 0,
  );
  metrics.gauge('sitlog_parked_events', 'Events that the views had to put aside.', () =>
    countParked(views.db),
  );
  metrics.total(
    'sitlog_views_damaged_total',
    'Files of views that were found damaged since the start; each was built anew.',
    () => views.damages,
  );
  metrics.gauge('sitlog_views_failed', '1 while the views cannot be followed.', () =>
    views.failure === undefined ? 0 : 1,
  );
  if (watched.store.counts) watchLag(metrics, watched);
}

function watchLag(metrics: Metrics, { monitor, views }: Watched): void {
  metrics.gauge('sitlog_views_lag_events', 'Events that the views do not hold yet.', () => {
    const lag = Number(monitor.status.head ?? 0n) - Number(views.progress.position ?? 0n);
    return Math.max(0, lag);
  });
}

function numberOf(position: bigint | undefined): number | undefined {
  return position === undefined ? undefined : Number(position);
}
