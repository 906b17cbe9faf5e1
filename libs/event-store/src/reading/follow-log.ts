import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Bell } from '../append/append-signal.js';
import { type Page, type PagedLog } from './paged-log.js';
import { type Followed } from '../port/port.js';
import { type Seen } from './follow-position.js';

/** The log that is followed; its bell rings when there may be new events. */
export interface FollowedLog {
  readonly log: PagedLog;
  readonly bell: Bell;
}

/** Reads on for ever, as `EventStore.follow` promises, and keeps in `seen` how far it came. */
export async function* follow(
  { log, bell }: FollowedLog,
  seen: Seen,
  signal: AbortSignal,
): AsyncGenerator<Followed, void, undefined> {
  let behind = true;
  while (!hasEnded(signal)) {
    const rings = bell.rings;
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
    await bell.waitBeyond(rings, signal);
  }
}

function leadsOn({ events, more }: Page): boolean {
  return more || events.length > 0;
}

// A function of its own: the compiler takes it that a signal does not change during a yield.
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}
