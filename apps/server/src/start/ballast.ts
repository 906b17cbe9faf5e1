import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MIB = 1_048_576;
const MOST = 16 * MIB;
/** It takes at most such a part of what is free. */
const SHARE = 16;
/** With less room than this SQLite may not be able to open a log even to read it. */
const TO_START = MIB;
const BLOCK = 65_536;

/** Gives the ballast back where the disk is so full that the server could not start; answers whether there was one. */
export function dropBallast(folder: string): boolean {
  const [file, begun] = filesIn(folder);
  if (freeBytes(folder) >= TO_START || !existsSync(file)) return false;
  for (const one of [file, begun]) rmSync(one, { force: true });
  return true;
}

/** Takes some room of the disk while there is plenty, so that there is something to give back when there is none. */
export async function takeBallast(folder: string): Promise<void> {
  const [file, begun] = filesIn(folder);
  const blocks = Math.floor(Math.min(MOST, freeBytes(folder) / SHARE) / BLOCK);
  if (existsSync(file) || blocks === 0) return;
  // Of random bytes, which no file system keeps in less room than they take.
  const content = Array<Buffer>(blocks).fill(randomBytes(BLOCK));
  await writeFile(begun, content, { mode: 0o600 }).then(
    () => rename(begun, file),
    () => rm(begun, { force: true }),
  );
}

function filesIn(folder: string): readonly [file: string, begun: string] {
  return [join(folder, 'ballast'), join(folder, 'ballast.new')];
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
