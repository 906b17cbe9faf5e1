import { BroadcastChannel } from 'node:worker_threads';
import { AppendSignal } from '../append/append-signal.js';
import { EventStoreError } from '../port/event-store-error.js';
import { readAll, readStream } from '../reading/paged-log.js';
import { type EventStore } from '../port/port.js';
import { prepareAppend } from '../append/prepared-append.js';
import { FollowPosition } from '../reading/follow-position.js';
import { append } from './append.js';
import { type EventStoreDbOptions, readConnectionUrl } from './connection-url.js';
import { Connection } from './connection.js';
import { EventStoreDbLog } from './eventstoredb-log.js';
import { followPatiently } from './follow-patiently.js';

/** Followers look for new events so often; appends of this process wake them at once. */
const POLL_MS = 100;

/**
 * Opens a log in EventStoreDB, which need not be there yet: calls fail as `store-unavailable` meanwhile, and followers wait.
 * Throws for a connection string that cannot be read.
 */
export function eventStoreAt(options: EventStoreDbOptions): EventStore {
  const { url, credentials, prefix = '', patience = 5_000 } = options;
  const settings = readConnectionUrl(url);
  refuseReserved(prefix);
  const connection = new Connection({ ...settings, ...(credentials && { credentials }) }, patience);
  const log = new EventStoreDbLog(connection, prefix);
  const appended = new AppendSignal(POLL_MS);
  const appends = new BroadcastChannel(`sitlog-eventstoredb:${settings.nodes.join()}/${prefix}`);
  appends.onmessage = () => {
    appended.fire();
  };
  appends.unref();
  const pending = new Set<Promise<unknown>>();
  const target = { connection, log, prefix };
  return {
    append: async (stream, events, expected) => {
      const storing = append(target, prepareAppend(stream, events, expected));
      pending.add(storing);
      try {
        const result = await storing;
        appends.postMessage(undefined);
        appended.fire();
        return result;
      } finally {
        pending.delete(storing);
      }
    },
    readStream: (stream, range) => readStream(log, stream, range),
    readAll: (range) => readAll(log, range),
    follow: (from, signal) =>
      followPatiently({ log, appended, connection }, new FollowPosition(from), signal),
    eventAt: (position) => log.eventAt(position),
    end: () => log.end(),
    clock: async () => {
      const said = await connection.call((client) => client.clock(patience));
      return said === undefined ? undefined : said * 1000;
    },
    close: async () => {
      await Promise.allSettled(pending);
      await connection.close();
      appends.close();
      appended.fire();
    },
  };
}

// A name with a dollar would be the server's own.
function refuseReserved(prefix: string): void {
  if (!prefix.startsWith('$') && prefix.isWellFormed()) return;
  throw new EventStoreError('event-refused', `not a stream prefix: ${JSON.stringify(prefix)}`);
}
