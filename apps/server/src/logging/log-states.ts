import { type Clock, type WallClock } from '@sitlog/platform';
import { formatInstant, type Micros } from '@sitlog/situation';
import { countParked } from '@sitlog/views';
import { type LogState } from '../checking/log-watch.js';
import { type LogBreak } from '../continuity/breaks.js';
import { type Continuity } from '../continuity/continuity.js';
import { type Views } from '../query-side/views-read/views.js';
import { type StoreMonitor, type StoreStatus } from '../store/store-monitor.js';
import { type Log } from './log.js';

const BUILDING_EVERY: Micros = 10_000_000;

/** Tells when the log of events comes and goes, and why; `engine` is its name. */
export function logStore(monitor: StoreMonitor, log: Log, engine: string): void {
  let last: StoreStatus['state'] | undefined;
  monitor.onCheck((status) => {
    if (status.state !== last) tell(status, log, engine);
    last = status.state;
  });
}

function tell(status: StoreStatus, log: Log, engine: string): void {
  const { state, head, reason } = status;
  const since = formatInstant(status.since);
  if (state === 'connected') {
    log.info({ engine, head: head === undefined ? null : String(head) }, 'store connected');
  } else {
    log.warn({ engine, since, reason }, state === 'away' ? 'store away' : 'waiting for the store');
  }
}

/** Tells when the log, or a situation, does not continue what was seen, and when it does again. */
export function logContinuityStates(continuity: Continuity, log: Log): void {
  continuity.onChange((change) => {
    if (change.kind === 'log') {
      if (change.broken === undefined) log.info('the log continues');
      else log.error(fieldsOf(change.broken), 'the log is not the one that was seen');
      return;
    }
    const { broken, situation } = change;
    if (broken === undefined) {
      log.info({ situation }, 'situation continues');
    } else {
      log.error(
        { ...broken, since: formatInstant(broken.since) },
        'events of a situation are missing',
      );
    }
  });
}

function fieldsOf({ kind, reason }: LogBreak): Readonly<Record<string, string>> {
  return { kind, reason };
}

/** Tells what a check of the whole log has found. */
export function logCheck(log: Log): (found: LogState) => void {
  return ({ state, events, faults }) => {
    const [first] = faults;
    if (state === 'damaged') {
      log.error({ faults: faults.length, ...first }, 'the log is damaged, see /health/ready');
    } else if (state === 'failed') {
      log.warn({ reason: first?.reason }, 'the log could not be checked');
    } else {
      log.info({ events }, 'log checked');
    }
  };
}

/** Tells how the building of the views goes, when they fail, and how many events they had to put aside. */
export function logViews(views: Views, log: Log, clock: Clock): void {
  let built = views.progress.built;
  let told = clock.elapsed();
  let parked = countParked(views.db);
  if (parked > 0) log.error({ parked }, 'events are parked, see /health/ready');
  let damages = 0;
  views.onFailure((failure) => {
    log.error({ reason: failure }, 'views failed, to be tried again');
  });
  views.onProgress(({ events, position, built: nowBuilt }) => {
    const at = { events, position: position === undefined ? null : String(position) };
    if (nowBuilt && !built) log.info(at, 'views built');
    built = nowBuilt;
    if (!built && clock.elapsed() - told >= BUILDING_EVERY) {
      told = clock.elapsed();
      log.info(at, 'building the views');
    }
    if (views.damages > damages) log.error(views.damage, 'views were damaged, to be built anew');
    damages = views.damages;
    const count = countParked(views.db);
    if (count > parked) log.error({ parked: count }, 'events are parked, see /health/ready');
    parked = count;
  });
}

/** Tells when the wall clock is found to have been set. */
export function logClock(clock: WallClock, log: Log): void {
  clock.onStep(({ at, by }) => {
    const step = { now: formatInstant(at), bySeconds: by / 1_000_000 };
    log.warn(step, 'the clock was set, or the machine slept');
  });
}
