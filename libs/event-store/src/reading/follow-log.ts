import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AppendSignal } from '../append/append-signal.js';
import { type EventPage, type PagedLog } from './paged-log.js';
import { type FollowItem } from '../port/port.js';
import { type FollowPosition } from './follow-position.js';

/** The log that is followed; `appended` fires when there may be new events. */
export interface FollowedLog {
  readonly log: PagedLog;
  readonly appended: AppendSignal;
}

/** Reads on for ever, as `EventStore.follow` promises, and keeps in `seen` how far it came. */
export async function* follow(
  { log, appended }: FollowedLog,
  seen: FollowPosition,
  signal: AbortSignal,
): AsyncGenerator<FollowItem, void, undefined> {
  let behind = true;
  while (!hasEnded(signal)) {
    const fired = appended.fired;
    const page = await seen.nextPage(log);
    for (const item of seen.taken(page)) {
      if (hasEnded(signal)) return;
      if (item.kind === 'event') behind = true;
      yield item;
    }
    if (leadsOn(page)) {
      await nextTurn();
      continue;
    }
    if (behind && !hasEnded(signal)) yield { kind: 'caught-up', ...seen.places };
    behind = false;
    await appended.waitBeyond(fired, signal);
  }
}

function leadsOn({ events, more }: EventPage): boolean {
  return more || events.length > 0;
}

// A function of its own: the compiler takes it that a signal does not change during a yield.
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}
