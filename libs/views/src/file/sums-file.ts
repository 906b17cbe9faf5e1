import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type WalEnd } from './wal-pages.js';

const MAGIC = 'SITLOG-SUMS-1\n\0\0';
const HEADER = 64;
const SUMMED = HEADER - 4;
const BYTES = 4;
/** Sums are written in blocks of so many. */
const BLOCK = 1024;

/** What stands at the head of the sums: of how many pages they are, and up to which frame of the WAL. */
export interface SumsHead {
  readonly pageSize: number;
  readonly pages: number;
  /** `false`: pages are being copied from the WAL, so sums and pages need not agree where the WAL has a page. */
  readonly settled: boolean;
  readonly upTo: WalEnd;
}

/** The sums of a file's pages as they stand beside it. */
export interface StoredSums {
  readonly head: SumsHead;
  readonly sums: Uint32Array;
}

/** Reads the sums of a file; undefined where there are none or they are not whole. */
export function readSums(path: string): StoredSums | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const head = bytes.length < HEADER ? undefined : headIn(bytes.subarray(0, HEADER));
  if (head === undefined || bytes.length < HEADER + head.pages * BYTES) return undefined;
  const sums = new Uint32Array(head.pages);
  for (let page = 0; page < head.pages; page += 1) {
    sums[page] = bytes.readUInt32LE(HEADER + page * BYTES);
  }
  return { head, sums };
}

/** The file in which the sums are kept, open for writing. Every call answers when what it wrote is on the disk. */
export class SumsFile {
  private readonly descriptor: number;

  constructor(path: string) {
    this.descriptor = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600);
  }

  writeHead(head: SumsHead): void {
    this.write(bytesOf(head), 0);
    fsyncSync(this.descriptor);
  }

  /** Writes the sums around the pages that changed. */
  writeSums(sums: Uint32Array, changed: Iterable<number>): void {
    for (const block of new Set([...changed].map((page) => Math.floor((page - 1) / BLOCK)))) {
      const part = sums.subarray(block * BLOCK, (block + 1) * BLOCK);
      const bytes = Buffer.alloc(part.length * BYTES);
      part.forEach((sum, at) => bytes.writeUInt32LE(sum, at * BYTES));
      this.write(bytes, HEADER + block * BLOCK * BYTES);
    }
    fsyncSync(this.descriptor);
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(bytes: Buffer, at: number): void {
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.descriptor, bytes, done, bytes.length - done, at + done);
    }
  }
}

function bytesOf({ pageSize, pages, settled, upTo }: SumsHead): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.write(MAGIC, 'latin1');
  bytes.writeUInt32LE(pageSize, 16);
  bytes.writeUInt32LE(pages, 20);
  bytes.writeUInt32LE(Number(settled), 24);
  bytes.writeUInt32LE(upTo.frames, 28);
  bytes.write(upTo.salts, 32, 'hex');
  bytes.writeUInt32LE(crc32(bytes.subarray(0, SUMMED)), SUMMED);
  return bytes;
}

function headIn(bytes: Buffer): SumsHead | undefined {
  const isOurs = bytes.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
  if (!isOurs || crc32(bytes.subarray(0, SUMMED)) !== bytes.readUInt32LE(SUMMED)) return undefined;
  const frames = bytes.readUInt32LE(28);
  return {
    pageSize: bytes.readUInt32LE(16),
    pages: bytes.readUInt32LE(20),
    settled: bytes.readUInt32LE(24) === 1,
    upTo: { frames, salts: frames === 0 ? '' : bytes.subarray(32, 40).toString('hex') },
  };
}
