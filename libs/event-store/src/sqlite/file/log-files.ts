import { statSync } from 'node:fs';
import { EventStoreError } from '../../port/event-store-error.js';

/** By what the files of an open log are recognised: device and inode, which no other file gets while SQLite has them open. */
export interface LogFiles {
  readonly file: string;
  readonly log: string;
  readonly wal: string;
}

/** What the files at this path are now; to be called while a connection has them open. */
export function logFilesAt(file: string): LogFiles {
  return { file, log: identityOf(file), wal: identityOf(`${file}-wal`) };
}

/** What is wrong where the path leads to other files, or to none: what is written then is lost with the last connection. */
export function replacement({ file, log, wal }: LogFiles): EventStoreError | undefined {
  const now = logFilesAt(file);
  if (now.log === log && now.wal === wal) return undefined;
  const which = now.log === log ? `${file}-wal` : file;
  const words = `${which} is not the file any more that was opened: it was deleted, moved or replaced`;
  return new EventStoreError('log-replaced', words);
}

/** Throws `log-replaced` where the path leads to other files than those that were opened. */
export function refuseReplaced(files: LogFiles): void {
  const error = replacement(files);
  if (error !== undefined) throw error;
}

function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    return String(error);
  }
}
