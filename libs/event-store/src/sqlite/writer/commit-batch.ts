import { SqliteError } from '@sitlog/platform';
import { EventStoreError, type EventStoreErrorCode } from '../../port/event-store-error.js';
import { type PreparedAppend } from '../../append/prepared-append.js';
import { type AppendOutcome } from './append-writer.js';
import { type BatchWriter } from './watched-writer.js';

/** What became of a batch; after `failed` nobody knows, and the writer must never be used again. */
export type BatchAnswer =
  | { readonly kind: 'answered'; readonly outcomes: readonly AppendOutcome[] }
  | { readonly kind: 'failed'; readonly message: string };

const BUSY = 5;
const FULL = 13;

/** Commits a batch and tells failures that surely stored nothing from those that leave it open. */
export function commitBatch(writer: BatchWriter, appends: readonly PreparedAppend[]): BatchAnswer {
  try {
    return { kind: 'answered', outcomes: writer.commit(appends) };
  } catch (error) {
    const refusal = nothingStored(error);
    if (refusal === undefined) return { kind: 'failed', message: String(error) };
    return { kind: 'answered', outcomes: appends.map(() => refusal) };
  }
}

// Without the lock nothing was written. On a full disk the commit record, the last thing written, is incomplete, and the
// transaction was rolled back, as it was where damage was met before the commit. After anything else, also a failed
// sync, the file may hold the batch or not: https://sqlite.org/rescode.html#ioerr_fsync
function nothingStored(error: unknown): Refused | undefined {
  if (error instanceof EventStoreError) return refused(error.code, error.message);
  if (!(error instanceof SqliteError)) return undefined;
  if (error.primaryCode === BUSY) {
    return refused('store-unavailable', `another process is writing: ${error.message}`);
  }
  if (error.primaryCode === FULL) {
    return refused('store-full', `the disk is full: ${error.message}`);
  }
  return undefined;
}

type Refused = Extract<AppendOutcome, { readonly kind: 'refused' }>;

function refused(code: EventStoreErrorCode, message: string): Refused {
  return { kind: 'refused', code, message };
}
