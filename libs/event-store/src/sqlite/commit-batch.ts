import { SqliteError } from '@sitlog/platform';
import { type PreparedAppend } from '../prepared-append.js';
import { type AppendWriter, type Outcome } from './append-writer.js';

/** What became of a batch; after `failed` nobody knows, and the writer must never be used again. */
export type BatchAnswer =
  | { readonly kind: 'answered'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly message: string };

const BUSY = 5;
const FULL = 13;

/** Commits a batch and tells failures that surely stored nothing from those that leave it open. */
export function commitBatch(writer: AppendWriter, appends: readonly PreparedAppend[]): BatchAnswer {
  try {
    return { kind: 'answered', outcomes: writer.commit(appends) };
  } catch (error) {
    const reason = nothingStored(error);
    if (reason === undefined) return { kind: 'failed', message: String(error) };
    const outcome: Outcome = { kind: 'refused', code: 'store-unavailable', message: reason };
    return { kind: 'answered', outcomes: appends.map(() => outcome) };
  }
}

// Without the lock nothing was written. On a full disk the commit record, the last thing written,
// is incomplete, and the transaction was rolled back. After anything else, also a failed sync,
// the file may hold the batch or not: https://sqlite.org/rescode.html#ioerr_fsync
function nothingStored(error: unknown): string | undefined {
  if (!(error instanceof SqliteError)) return undefined;
  if (error.primaryCode === BUSY) return `another process is writing: ${error.message}`;
  if (error.primaryCode === FULL) return `the disk is full: ${error.message}`;
  return undefined;
}
