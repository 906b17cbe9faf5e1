import { SqliteError } from '@sitlog/platform';

const FULL = 13;
/** SQLITE_IOERR_SHMSIZE: no room for the index of a WAL. */
const NO_SHARED_MEMORY = 4874;

/** Why the server does not start, in one line that says what to do where that is known. */
export function startFailure(error: unknown, folder: string): string {
  if (isFull(error)) {
    return `There is no room on the disk of ${folder}. Nothing was changed; free space and start again.`;
  }
  return error instanceof Error ? error.message : String(error);
}

function isFull(error: unknown): boolean {
  if (error instanceof SqliteError) {
    return error.primaryCode === FULL || error.code === NO_SHARED_MEMORY;
  }
  const code = (error as { readonly code?: unknown } | null)?.code;
  return code === 'store-full' || code === 'ENOSPC';
}
