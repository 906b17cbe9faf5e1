import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import { damaged } from './damage.js';

const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const BIG_ENDIAN = 0x377f0683;
const LITTLE_ENDIAN = 0x377f0682;

/**
 * Throws `log-damaged` where the WAL is damaged before its last commit. SQLite ends a WAL in silence at the first frame
 * that is not valid; after a crash that can only be in the last transaction, since each is synced before the next. So
 * what is followed by a further commit was lost later, and had been acknowledged. To be called before SQLite opens the
 * file, which may remove the evidence. The format: https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function refuseDamagedWal(file: string): void {
  const wal = `${file}-wal`;
  const frame = damagedFrame(file, wal);
  // Twice: while another process writes, a frame can be met that is only half there.
  if (frame === undefined || damagedFrame(file, wal) !== frame) return;
  throw damaged(
    `${wal} is not valid from frame ${frame} on, and events that were acknowledged stand behind it. ` +
      'Restore a backup; or, to go on without those events, start with a copy of the folder from which this file is removed',
  );
}

/** The first frame that is not valid although a commit stands behind its transaction; undefined where all is well. */
function damagedFrame(file: string, wal: string): number | undefined {
  if (!existsSync(wal)) return undefined;
  const descriptor = openSync(wal, 'r');
  try {
    const header = Buffer.alloc(WAL_HEADER);
    if (readSync(descriptor, header, 0, WAL_HEADER, 0) < WAL_HEADER) return undefined;
    return firstLost(framesOf(descriptor, new WalHeader(header, file)));
  } finally {
    closeSync(descriptor);
  }
}

interface Frame {
  readonly valid: boolean;
  /** It says that a transaction ends here. */
  readonly commits: boolean;
}

function firstLost(frames: Iterable<Frame>): number | undefined {
  let at = 0;
  let invalid: number | undefined;
  let ended = false;
  for (const { valid, commits } of frames) {
    if (!valid) invalid ??= at;
    if (invalid !== undefined && commits) {
      if (valid && ended) return invalid;
      ended = true;
    }
    at += 1;
  }
  return undefined;
}

class WalHeader {
  readonly valid: boolean;
  readonly littleEndian: boolean;
  readonly pageSize: number;
  readonly salts: readonly [number, number];
  readonly sums: Sums;

  constructor(bytes: Buffer, file: string) {
    const magic = bytes.readUInt32BE(0);
    this.salts = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    this.sums = [bytes.readUInt32BE(24), bytes.readUInt32BE(28)];
    const sums = sumsOver([0, 0], bytes.subarray(0, 24), magic === LITTLE_ENDIAN);
    this.valid = [LITTLE_ENDIAN, BIG_ENDIAN].includes(magic) && isSame(sums, this.sums);
    this.littleEndian = this.valid ? magic === LITTLE_ENDIAN : endianness() === 'LE';
    this.pageSize = this.valid ? bytes.readUInt32BE(8) : pageSizeOf(file);
  }
}

// A header that is not valid takes all frames with it, and it is synced before the first of them.
function* framesOf(descriptor: number, header: WalHeader): Iterable<Frame> {
  const frame = Buffer.alloc(FRAME_HEADER + header.pageSize);
  let before = header.sums;
  if (!header.valid) yield { valid: false, commits: true };
  for (let at = WAL_HEADER; ; at += frame.length) {
    if (readSync(descriptor, frame, 0, frame.length, at) < frame.length) return;
    const stored: Sums = [frame.readUInt32BE(16), frame.readUInt32BE(20)];
    const sums = sumsOver(before, frame.subarray(0, 8), header.littleEndian);
    const page = sumsOver(sums, frame.subarray(FRAME_HEADER), header.littleEndian);
    // One of the salts is enough: an older WAL in the same file differs in both, a flipped byte only in one.
    const ours = header.salts.some((salt, which) => salt === frame.readUInt32BE(8 + 4 * which));
    const same = header.salts.every((salt, which) => salt === frame.readUInt32BE(8 + 4 * which));
    const valid = ours && (same || !header.valid) && isSame(page, stored);
    yield { valid, commits: ours && frame.readUInt32BE(4) !== 0 };
    before = stored;
  }
}

type Sums = readonly [number, number];

function sumsOver([one, two]: Sums, bytes: Buffer, littleEndian: boolean): Sums {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [a, b] = [one, two];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + words.getUint32(at, littleEndian) + b) >>> 0;
    b = (b + words.getUint32(at + 4, littleEndian) + a) >>> 0;
  }
  return [a, b];
}

function isSame(one: Sums, other: Sums): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function pageSizeOf(file: string): number {
  const bytes = Buffer.alloc(2);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, 2, 16);
  } finally {
    closeSync(descriptor);
  }
  const size = bytes.readUInt16BE(0);
  return size === 1 ? 65_536 : Math.max(size, 512);
}
