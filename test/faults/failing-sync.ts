import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./failing-sync.c', import.meta.url));

/** The library that makes a sync fail, compiled into a folder; or why this machine cannot. */
export function failingSync(
  folder: string,
): { readonly library: string } | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: 'a failing sync is made on Linux only' };
  const library = join(folder, 'failing-sync.so');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl']);
  if (built.status === 0) return { library };
  return {
    missing: `no C compiler (cc) to build ${SOURCE}: ${String(built.error ?? built.stderr)}`,
  };
}

/** The environment in which the n-th sync of files with this path fails; `mark` is written when it did. */
export function failAt(
  at: number,
  { library, path, mark }: Readonly<Record<'library' | 'path' | 'mark', string>>,
): Readonly<Record<string, string>> {
  return { LD_PRELOAD: library, FAULT_PATH: path, FAULT_AT: String(at), FAULT_MARK: mark };
}
