import { type Database, openDatabase, SqliteError } from '@sitlog/platform';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const BUSY = 5;

/** Makes the data folder and holds it for this process; throws when another process has it. A kill lets go of it. */
export function holdDataFolder(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  try {
    const lock = openDatabase(join(folder, 'lock.sqlite'), { busyTimeout: 0 });
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
