import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const WAL_HEADER = 32;
const FRAME_HEADER = 24;
/** Where the index of the WAL holds the number of its frames and the salts of its header. */
const INDEX = { bytes: 48, frames: 16, salts: 32 } as const;

/** How far the WAL of a file goes, and the salts by which it is told from one that was begun anew. */
export interface WalEnd {
  readonly frames: number;
  readonly salts: string;
}

/** The end of a file without a WAL. */
export const NO_WAL: WalEnd = { frames: 0, salts: '' };

/**
 * How far the WAL goes by its index, which SQLite has made and keeps while the file is open: it counts frames that are
 * valid and committed, and no others. The format: https://sqlite.org/walformat.html#the_wal_index_file_format
 */
export function walEnd(file: string): WalEnd {
  if (!existsSync(`${file}-shm`)) return NO_WAL;
  const index = Buffer.alloc(INDEX.bytes);
  if (readPart(`${file}-shm`, index, 0) < INDEX.bytes) return NO_WAL;
  const salts = index.subarray(INDEX.salts, INDEX.salts + 8).toString('hex');
  return { frames: nativeUint32(index, INDEX.frames), salts };
}

/** The pages that stand in the first frames of the WAL, each with the sum of its newest content. */
export function walPages(
  file: string,
  frames: number,
  pageSize: number,
): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  const frame = Buffer.alloc(FRAME_HEADER + pageSize);
  const descriptor = openSync(`${file}-wal`, 'r');
  try {
    for (let at = 0; at < frames; at += 1) {
      const read = readSync(descriptor, frame, 0, frame.length, WAL_HEADER + at * frame.length);
      if (read === frame.length) {
        pages.set(frame.readUInt32BE(0), crc32(frame.subarray(FRAME_HEADER)));
      }
    }
  } finally {
    closeSync(descriptor);
  }
  return pages;
}

function readPart(path: string, into: Buffer, at: number): number {
  const descriptor = openSync(path, 'r');
  try {
    return readSync(descriptor, into, 0, into.length, at);
  } finally {
    closeSync(descriptor);
  }
}

function nativeUint32(bytes: Buffer, at: number): number {
  return new Uint32Array(new Uint8Array(bytes.subarray(at, at + 4)).buffer)[0] ?? 0;
}
