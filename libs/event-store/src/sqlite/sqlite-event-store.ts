import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';
import { openDatabase } from '@sitlog/platform';
import { AppendSignal } from '../append/append-signal.js';
import { type EventStoreError } from '../port/event-store-error.js';
import { follow } from '../reading/follow-log.js';
import { readAll, readStream } from '../reading/paged-log.js';
import { type EventStore } from '../port/port.js';
import { prepareAppend } from '../append/prepared-append.js';
import { FollowPosition } from '../reading/follow-position.js';
import { AppendQueue } from './writer/append-queue.js';
import { checkSqliteLog, type LogCheckResult } from './file/check-log.js';
import { openFailure } from './file/damage.js';
import { type LogFiles, logFilesAt, refuseReplaced } from './file/log-files.js';
import { prepareFile } from './file/schema.js';
import { SqliteReader } from './file/sqlite-reader.js';
import { refuseDamagedWal } from './file/wal-damage.js';

/** Where the log is, and how long a commit waits for another process that writes. */
interface SqliteEventStoreOptions {
  /** The log's file, in a folder that exists; it is made when it is not there. */
  readonly file: string;
  /** In milliseconds; 5000 by default. */
  readonly busyTimeout?: number;
}

/** The embedded log: one SQLite file, durable before it answers. */
export interface SqliteEventStore extends EventStore {
  /**
   * Resolves when a write or sync has failed with its outcome open: nothing is appended any more,
   * and the process should exit. It never settles otherwise.
   */
  readonly failed: Promise<EventStoreError>;
  /** Reads the whole log and answers what is damaged in it; it does not stop at the first fault. */
  check(signal: AbortSignal): Promise<LogCheckResult>;
}

/** Between processes nobody rings: followers look for new events every so many milliseconds. */
const POLL_MILLISECONDS = 100;

/**
 * Opens the log, and makes it if need be; throws `store-unavailable` for a file that is no log of ours, `log-damaged` for
 * one that cannot be trusted as a whole, `store-full` where there is no room to open it.
 */
export function openSqliteEventStore(options: SqliteEventStoreOptions): SqliteEventStore {
  const { file, busyTimeout = 5000 } = options;
  const { log, files } = openLog(file, busyTimeout);
  const channel = `sitlog-log:${realpathSync(file)}`;
  const queue = new AppendQueue({ files, channel, busyTimeout });
  const appended = new AppendSignal(POLL_MILLISECONDS);
  const commits = listen(channel, appended);
  return {
    failed: queue.failed,
    check: (signal) => checkSqliteLog(file, signal),
    append: async (stream, events, expected) =>
      queue.append(prepareAppend(stream, events, expected)),
    readStream: (stream, range) => readStream(log, stream, range),
    readAll: (range) => readAll(log, range),
    follow: (from, signal) => follow({ log, appended }, new FollowPosition(from), signal),
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws must be a rejection
    eventAt: async (position) => log.eventAt(position),
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws must be a rejection
    end: async () => {
      refuseReplaced(files);
      return log.end();
    },
    close: async () => {
      await queue.close();
      commits.close();
      log.close();
      appended.fire();
    },
  };
}

interface OpenLog {
  readonly log: SqliteReader;
  readonly files: LogFiles;
}

// The reading connection opens while the writable one has the file, so that it finds a WAL to read.
function openLog(file: string, busyTimeout: number): OpenLog {
  try {
    refuseDamagedWal(file);
    const database = openDatabase(file, { busyTimeout });
    try {
      prepareFile(database, file);
      // What a failed sync has left in the WAL may be in memory only: here it is written and synced anew.
      database.pragma('wal_checkpoint(PASSIVE)');
      const files = logFilesAt(file);
      return { log: new SqliteReader(file), files };
    } finally {
      database.close();
    }
  } catch (error) {
    throw openFailure(file, error);
  }
}

function listen(name: string, appended: AppendSignal): BroadcastChannel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => {
    appended.fire();
  };
  channel.unref();
  return channel;
}
