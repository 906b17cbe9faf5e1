import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path for a log file in a folder of its own, and how to remove that folder: for tests. */
export async function temporaryLog(): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sitlog-'));
  return {
    file: join(folder, 'log.sqlite'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
