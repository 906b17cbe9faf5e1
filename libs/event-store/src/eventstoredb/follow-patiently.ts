import { setTimeout as pause } from 'node:timers/promises';
import { hasCode } from '../port/event-store-error.js';
import { follow, type FollowedLog } from '../reading/follow-log.js';
import { type FollowItem } from '../port/port.js';
import { type FollowPosition } from '../reading/follow-position.js';
import { type Connection } from './connection.js';
import { type EventStoreDbLog } from './eventstoredb-log.js';

/** Pauses of a follower whose reads fail: growing, with jitter, so that replicas do not come back in step. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** The log that is followed, and the connection that may be closed under it. */
interface RemoteLog extends FollowedLog {
  readonly log: EventStoreDbLog;
  readonly connection: Connection;
}

/** Follows on, from what was seen, for as long as the log is merely away: each time it looks first whether that is still there. */
export async function* followPatiently(
  remote: RemoteLog,
  seen: FollowPosition,
  signal: AbortSignal,
): AsyncGenerator<FollowItem, void, undefined> {
  const log = remote.log.until(signal);
  let wait = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      for await (const item of follow({ log, appended: remote.appended }, seen, signal)) {
        wait = FIRST_PAUSE_MS;
        yield item;
      }
    } catch (error) {
      remote.connection.refuseWhenClosed();
      if (!hasCode(error, 'store-unavailable')) throw error;
      const jittered = wait * (0.5 + Math.random() / 2);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
      await pause(jittered, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
