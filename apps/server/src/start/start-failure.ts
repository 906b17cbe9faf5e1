import { SqliteError } from '@sitlog/platform';

const FULL = 13;
/** SQLITE_IOERR_SHMSIZE: no room for the index of a WAL. */
const NO_SHARED_MEMORY = 4874;
/** What the file system refuses: reading only, no permission, cannot be opened. */
const NOT_ALLOWED: ReadonlySet<number> = new Set([3, 8, 14]);
const RIGHTS = 'The user that the server runs as must own it, with its folder, and may write both';

/** Why the server does not start, in one line that says what to do where that is known. */
export function startFailure(error: unknown, folder: string): string {
  if (isFull(error)) {
    return `There is no room on the disk of ${folder}. Nothing was changed; free space and start again.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Opens a file, and names it, with what to do, in the error of one that cannot be opened. */
export function opening<T>(file: string, todo: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SqliteError) || isFull(error)) throw error;
    const advice = NOT_ALLOWED.has(error.primaryCode) ? RIGHTS : todo;
    throw new Error(`${file} cannot be opened: ${error.message}. ${advice}.`, { cause: error });
  }
}

function isFull(error: unknown): boolean {
  if (error instanceof SqliteError) {
    return error.primaryCode === FULL || error.code === NO_SHARED_MEMORY;
  }
  const code = (error as { readonly code?: unknown } | null)?.code;
  return code === 'store-full' || code === 'ENOSPC';
}
