import { statfsSync } from 'node:fs';

/** So much of a disk, and never more than so many bytes, the views leave to the log. */
const SHARE = 0.05;
const MOST = 64 * 1024 * 1024;

/** Throws where little room is left on the disk of the views: they can wait, the log cannot. */
export function leaveRoom(folder: string): void {
  const { bsize, blocks, bavail } = statfsSync(folder);
  const reserve = Math.min(MOST, Math.floor(blocks * bsize * SHARE));
  const free = bavail * bsize;
  if (free >= reserve) return;
  throw new Error(
    `The views stand still: ${free} bytes are free on their disk, and the last ${reserve} are left to the log.`,
  );
}
