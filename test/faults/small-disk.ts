import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Why this machine cannot mount a small disk on a folder; undefined where it can. */
export function noSmallDisk(folder: string): string | undefined {
  const failure = mount(folder);
  if (failure === undefined) unmount(folder);
  return failure;
}

/** Puts a disk of 8 MiB or another size, in memory, on an empty folder. Answers why it could not. */
export function mount(folder: string, size = '8m'): string | undefined {
  if (process.platform !== 'linux') return 'a small disk (tmpfs) is mounted on Linux only';
  const run = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (run.status === 0) return undefined;
  return `a small disk (tmpfs) cannot be mounted here: ${String(run.error ?? run.stderr).trim()}`;
}

/** Takes the disk away again, also while files on it are open. */
export function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

/** Fills the disk of a folder to the last byte; answers how to make the room free again. */
export function fill(folder: string): () => void {
  const file = join(folder, 'filling');
  const descriptor = openSync(file, 'w');
  for (const size of [65_536, 4_096, 1]) while (hasTaken(descriptor, size));
  closeSync(descriptor);
  return () => {
    rmSync(file);
  };
}

function hasTaken(descriptor: number, size: number): boolean {
  try {
    return writeSync(descriptor, Buffer.alloc(size)) > 0;
  } catch {
    return false;
  }
}
