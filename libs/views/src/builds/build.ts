import { type Database, openDatabase, SqliteError, withStatementCache } from '@sitlog/platform';
import { existsSync } from 'node:fs';
import { DamagedFile, PageSums } from '../file/page-sums.js';
import { type Projection } from '../projection/projection.js';
import { openViews, removeViews } from './view-file.js';

/** SQLITE_CORRUPT and SQLITE_NOTADB: the file is not what was written. */
const DAMAGE = [11, 26];
const LOOK = 'SELECT count(*) FROM sqlite_schema';

/** One build of the views, open for writing, with the sums of its pages. */
export class Build {
  readonly db: Database;

  /** A second connection: SQLite copies the WAL by itself, without our sums, when the last one that can write is closed. */
  private readonly guard: Database;

  private constructor(
    readonly file: string,
    db: Database,
    private readonly sums: PageSums,
  ) {
    this.db = withStatementCache(db);
    this.guard = openDatabase(file, { readOnly: true });
    this.guard.prepare(LOOK).get();
  }

  /** Begins a build; what is left of one that was begun there goes. */
  static begin(file: string, projections: readonly Projection[]): Build {
    removeViews(file);
    const db = openViews(file, projections);
    return new Build(file, db, PageSums.begin(file, db));
  }

  /** Opens a build and verifies it; throws `DamagedFile` where it is not what was written. */
  static open(file: string): Build {
    const sums = PageSums.resume(file);
    let db: Database | undefined;
    try {
      if (!existsSync(file)) throw new DamagedFile(file, 'it is not there, though its sums are');
      db = openDatabase(file);
      db.exec('PRAGMA wal_autocheckpoint=0');
      // Now SQLite has looked through the WAL, and its index says what of it counts.
      db.prepare(LOOK).get();
      for (const _ of sums.verify());
      return new Build(file, db, sums);
    } catch (error) {
      db?.close();
      sums.close();
      throw asDamage(error, file);
    }
  }

  /** Verifies the file, some pages at a time. */
  verify(): Iterable<undefined> {
    return this.sums.verify();
  }

  /** Copies the WAL once it is long; to be called after commits. */
  tidy(): void {
    this.sums.checkpointIfLong(this.db);
  }

  /** Closes it so that it is sound when it is opened again. */
  close(): void {
    try {
      this.sums.checkpoint(this.db);
      if (this.sums.isSettled) this.guard.close();
    } finally {
      this.db.close();
      this.guard.close();
      this.sums.close();
    }
  }

  /** Closes it, whatever state it is in, and removes it. */
  discard(): void {
    this.db.close();
    this.guard.close();
    this.sums.close();
    removeViews(this.file);
  }
}

/** A failure, as damage of the file where SQLite found it to be that. */
export function asDamage(error: unknown, file: string): unknown {
  const isDamage = error instanceof SqliteError && DAMAGE.includes(error.primaryCode);
  return isDamage ? new DamagedFile(file, error.message) : error;
}
