import { type Database, openDatabase, SqliteError } from '@sitlog/platform';
import { join } from 'node:path';
import { type Log } from '../logging/log.js';
import { dropBallast } from './ballast.js';
import { keepPrivate } from './private-folder.js';
import { opening } from './start-failure.js';

const BUSY = 5;

/** Makes the data folder and holds it for this process; throws when another process has it. A kill lets go of it. */
export function holdDataFolder(folder: string, log: Log): Database {
  const open = keepPrivate(folder);
  if (open.length > 0) log.warn({ open }, 'other users of this machine can read the data');
  if (dropBallast(folder)) log.warn('the disk is full: the ballast was given back to start at all');
  const file = join(folder, 'lock.sqlite');
  const todo = 'It holds nothing: when no server runs on this folder, delete it and start again';
  return opening(file, todo, () => locked(file, folder));
}

function locked(file: string, folder: string): Database {
  try {
    const lock = openDatabase(file, { busyTimeout: 0 });
    lock.exec('BEGIN IMMEDIATE');
    return lock;
  } catch (error) {
    if (!(error instanceof SqliteError) || error.primaryCode !== BUSY) throw error;
    throw new Error(
      `Another Sitlog server uses the folder ${folder}. Stop it, or set SITLOG_DATA to another folder.`,
      { cause: error },
    );
  }
}
