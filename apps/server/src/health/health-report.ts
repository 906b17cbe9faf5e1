import { type HealthResponse, type ParkedResponse } from '@sitlog/contract';
import { type ClockStep } from '@sitlog/platform';
import { formatInstant } from '@sitlog/situation';
import { parkedEvents } from '@sitlog/views';
import { basename, sep } from 'node:path';
import { type LogWatch } from '../checking/log-watch.js';
import { type HealthSources } from '../process/parts.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { logContinuity, situationsReport } from './continuity-health.js';

type ViewsHealth = HealthResponse['views'];

/** Whether something can be served, and if not why. */
interface Service {
  readonly ok: boolean;
  readonly reason?: string;
}

const MOST_PARKED = 100;

/** What /health/ready answers, and whether both reads and writes can be served. */
export function healthReport(sources: HealthSources): {
  readonly ready: boolean;
  readonly body: PlainAnswer<HealthResponse>;
} {
  const reads = service(readsHindrance(sources));
  const writes = service(writesHindrance(sources));
  const ready = reads.ok && writes.ok;
  const status = ready ? 'ready' : 'not_ready';
  const store = storeReport(sources);
  const clock = clockReport(sources);
  return {
    ready,
    body: {
      status,
      reads,
      writes,
      clock,
      store,
      log: logReport(sources),
      views: viewsReport(sources),
      situations: situationsReport(sources.continuity),
    },
  };
}

function service(hindrance: string | undefined): Service {
  return hindrance === undefined ? { ok: true } : { ok: false, reason: hindrance };
}

function readsHindrance({ views, watch, gate, sample }: HealthSources): string | undefined {
  if (gate.isDraining) return 'the server is ending';
  if (views.failure !== undefined) return 'the views have failed';
  if (!views.progress.built) return 'the views are being built';
  if (sample.isDue) return 'the sample is being loaded';
  return watch.isStalled ? 'the views stand still although the log goes on' : undefined;
}

function writesHindrance(sources: HealthSources): string | undefined {
  const { monitor, gate, check, clocks, continuity } = sources;
  if (gate.isDraining) return 'the server is ending';
  if (continuity.log !== undefined) return 'the log is not the one that was seen';
  if (check?.state.state === 'damaged') return 'the log is damaged';
  if (monitor.status.state === 'waiting') return 'the store has not answered yet';
  if (monitor.status.state === 'away') return 'the store does not answer';
  return clocks.fault === undefined ? undefined : 'the clock is not to be relied on';
}

/** A reason without the path of the data folder: names of the files in it say enough. */
function told(text: string, { folder }: HealthSources): string {
  return text.replaceAll(`${folder}${sep}`, '').replaceAll(folder, 'the data folder');
}

function storeReport(sources: HealthSources): HealthResponse['store'] {
  const { monitor, store } = sources;
  const { state, since, head, reason } = monitor.status;
  return {
    engine: store.engine,
    state,
    since: formatInstant(since),
    head: head === undefined ? null : String(head),
    ...(reason === undefined ? {} : { reason: told(reason, sources) }),
    ...(state === 'waiting' ? { waitingFor: told(store.place, sources) } : {}),
  };
}

function clockReport({ clock, clocks }: HealthSources): HealthResponse['clock'] {
  const { skew, fault } = clocks;
  const { steps, lastStep } = clock;
  return {
    state: fault === undefined ? 'agrees' : `against-${fault.against}`,
    now: formatInstant(clock.now()),
    ...(fault === undefined ? {} : { reason: fault.message }),
    skewSeconds: skew === undefined ? null : skew / 1_000_000,
    steps,
    lastStep: lastStep === undefined ? null : stepReport(lastStep),
  };
}

function stepReport({ at, by }: ClockStep): NonNullable<HealthResponse['clock']['lastStep']> {
  return { at: formatInstant(at), bySeconds: by / 1_000_000 };
}

function logReport(sources: HealthSources): HealthResponse['log'] {
  const { monitor, check, continuity, views } = sources;
  const { head } = monitor.status;
  return {
    head: head === undefined ? null : String(head),
    ...logContinuity(continuity, views.progress.incarnation),
    ...(check === undefined ? {} : { check: checkReport(check.state, sources) }),
  };
}

function checkReport(
  state: LogWatch['state'],
  sources: HealthSources,
): NonNullable<HealthResponse['log']['check']> {
  const faults = state.faults.map((fault) => ({ ...fault, reason: told(fault.reason, sources) }));
  return { ...state, faults };
}

function viewsReport(sources: HealthSources): ViewsHealth {
  const { failure, progress } = sources.views;
  const { position, events } = progress;
  const { behindSince } = sources.watch;
  return {
    state: viewsState(sources),
    position: position === undefined ? null : String(position),
    events,
    ...progressReport(sources),
    failure: failure === undefined ? null : told(failure, sources),
    ...buildsReport(sources),
    ...(behindSince === undefined ? {} : { behindSince: formatInstant(behindSince) }),
    parked: parkedReport(sources),
  };
}

function buildsReport({
  views: { damage, beside },
}: HealthSources): Pick<ViewsHealth, 'damage' | 'beside'> {
  const found =
    damage === undefined ? null : { file: basename(damage.file), damage: damage.damage };
  return { damage: found, ...(beside === undefined ? {} : { beside: { events: beside.events } }) };
}

function viewsState({ views, watch }: HealthSources): string {
  if (views.failure !== undefined) return 'failed';
  if (!views.progress.built) return 'building';
  return watch.isStalled ? 'stalled' : 'following';
}

function progressReport({ views, monitor, store }: HealthSources): Pick<ViewsHealth, 'progress'> {
  const { built, events } = views.progress;
  if (built) return {};
  const { head } = monitor.status;
  const of = head === undefined ? null : String(head);
  const share = head === undefined || !store.counts ? undefined : events / Number(head);
  const percent = share === undefined ? {} : { percent: Math.min(99, Math.floor(100 * share)) };
  return { progress: { events, head: of, ...percent } };
}

function parkedReport({ views }: HealthSources): readonly ParkedResponse[] {
  return parkedEvents(views.db)
    .slice(0, MOST_PARKED)
    .map(({ position, recordedAt, ...event }) => ({
      ...event,
      position: String(position),
      recordedAt: formatInstant(recordedAt),
    }));
}
