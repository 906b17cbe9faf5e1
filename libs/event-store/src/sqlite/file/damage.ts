import { SqliteError } from '@sitlog/platform';
import { EventStoreError } from '../../port/event-store-error.js';

/** The error of a log that does not hold what was written; the message never quotes a payload. */
export function damaged(what: string, cause?: unknown): EventStoreError {
  return new EventStoreError('log-damaged', `the log is damaged: ${what}`, { cause });
}

/** What a failed read means to the caller. */
export function readFailure(error: unknown): EventStoreError {
  if (error instanceof EventStoreError) return error;
  if (isDamage(error)) return damaged(`it cannot be read: ${String(error)}`, error);
  return unavailable('cannot read the log', error);
}

/** What a failed opening of the file means to the caller. */
export function openFailure(file: string, error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  if (isDamage(error)) return damaged(`${file} cannot be opened: ${error.message}`, error);
  if (!isFull(error)) return unavailable(`cannot open the log ${file}`, error);
  const message = `no room on the disk to open the log ${file}: ${error.message}`;
  return new EventStoreError('store-full', message, { cause: error });
}

/** What was thrown for a reason of the file's content; anything else is passed on as it is. */
export function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isDamage(error) ? readFailure(error) : error;
  }
}

function unavailable(what: string, cause: unknown): EventStoreError {
  return new EventStoreError('store-unavailable', `${what}: ${String(cause)}`, { cause });
}

const FULL = 13;
/** SQLITE_IOERR_SHMSIZE: no room for the index of the WAL. */
const NO_SHARED_MEMORY = 4874;

function isFull(error: SqliteError): boolean {
  return error.primaryCode === FULL || error.code === NO_SHARED_MEMORY;
}

// Of what a sound schema can never answer to our fixed statements: a statement that does not fit the tables (1),
// a row that is too big (18), a wrong type (20), and what SQLite itself finds (11, 26).
const DAMAGE = new Set([1, 11, 18, 20, 26]);

function isDamage(error: unknown): boolean {
  if (error instanceof SqliteError) return DAMAGE.has(error.primaryCode);
  // A number beyond 2^53, which is never written; by its shape, since Jest has an Error of its own.
  return (error as { readonly code?: unknown } | null)?.code === 'ERR_OUT_OF_RANGE';
}
