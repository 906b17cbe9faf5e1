import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OTHERS = 0o077;
const OURS = /^((log|lock)\.sqlite|views-|ballast)/;
/** What a file system puts into the root of every volume. */
const OF_THE_VOLUME = 'lost+found';

/**
 * Makes the data folder where it is missing, and takes it and its files from everybody but their owner. Answers what stays
 * open to others: what belongs to another user, or a folder that holds other things too, which is not ours to close.
 */
export function keepPrivate(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // On Windows a folder has the rights of the one around it, and modes say nothing.
  if (process.platform === 'win32') return [];
  const names = readdirSync(folder).filter((name) => name !== OF_THE_VOLUME);
  const ours = names.filter((name) => OURS.test(name));
  const isOurs = ours.length === names.length;
  const files = ours.map((name) => join(folder, name)).filter((file) => !narrowed(file));
  const isPrivate = isOurs ? narrowed(folder) : !isOpen(folder);
  return isPrivate ? files : [folder, ...files];
}

function narrowed(path: string): boolean {
  if (!isOpen(path)) return true;
  try {
    chmodSync(path, statSync(path).mode & ~OTHERS);
    return true;
  } catch {
    return false;
  }
}

function isOpen(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & OTHERS) !== 0;
}
