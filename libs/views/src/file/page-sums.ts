import { type Database } from '@sitlog/platform';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readSums, SumsFile, type StoredSums, type SumsHead } from './sums-file.js';
import { NO_WAL, walEnd, walPages, type WalEnd } from './wal-pages.js';

/** Pages that are read at one go when a file is verified. */
const AT_ONCE = 256;
/** A WAL that is longer than this is copied into the file. */
const LONGEST_WAL = 2_000;

/** A file is not what was written: which one, and what is wrong with it. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';

  constructor(
    readonly file: string,
    readonly damage: string,
  ) {
    super(`${file} is damaged: ${damage}`);
  }
}

/** Where the sums of a file stand. */
function sumsPath(file: string): string {
  return `${file}-sums`;
}

/**
 * The sums of the pages of one SQLite file in WAL mode, kept beside it. What stands in the WAL is guarded by SQLite's own sums;
 * ours are of what was copied from there, so nobody but `checkpoint` may copy: the connection must not do so by itself.
 */
export class PageSums {
  private head: SumsHead;
  private sums: Uint32Array;
  private readonly stored: SumsFile;

  private constructor(
    private readonly file: string,
    { head, sums }: StoredSums,
  ) {
    this.head = head;
    this.sums = sums;
    this.stored = new SumsFile(sumsPath(file));
  }

  /** Begins the sums of a file that was just made and is open. */
  static begin(file: string, db: Database): PageSums {
    const pageSize = Number(db.pragma('page_size'));
    const head = { pageSize, pages: 0, settled: true, upTo: NO_WAL };
    const sums = new PageSums(file, { head, sums: new Uint32Array() });
    sums.checkpoint(db);
    return sums;
  }

  /** Goes on with the sums of a file that is open and not yet changed; throws `DamagedFile` where it has none. */
  static resume(file: string): PageSums {
    const stored = readSums(sumsPath(file));
    if (stored === undefined) throw new DamagedFile(file, 'it has no sums of its pages');
    return new PageSums(file, stored);
  }

  /** Copies the WAL into the file once it is long, with the sums of what is copied. */
  checkpointIfLong(db: Database): void {
    if (this.unsettled().frames > LONGEST_WAL) this.checkpoint(db);
  }

  /** Copies the WAL into the file. While somebody reads an older state it may not get to the end: then the next call does. */
  checkpoint(db: Database): void {
    const end = this.unsettled();
    if (end.frames === 0) return;
    const pages = walPages(this.file, end.frames, this.head.pageSize);
    this.head = { ...this.head, settled: false, upTo: end };
    this.stored.writeHead(this.head);
    const copied = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.['checkpointed'];
    if (copied !== end.frames) return;
    this.take(pages);
    this.head = { ...this.head, pages: this.sums.length, settled: true };
    this.stored.writeHead(this.head);
  }

  /** All that was committed is in the file, and summed. */
  get isSettled(): boolean {
    return this.unsettled().frames === 0;
  }

  /** Verifies the whole file, some pages at a time; throws `DamagedFile` where one is not what was written. */
  *verify(): Generator<undefined, void, undefined> {
    this.refuseLostWal();
    for (let from = 1; from <= this.sums.length; from += AT_ONCE) {
      this.verifyPages(from);
      yield;
    }
  }

  close(): void {
    this.stored.close();
  }

  /** The end of the WAL, none where all of it was copied and summed. */
  private unsettled(): WalEnd {
    const { settled, upTo } = this.head;
    const end = walEnd(this.file);
    return settled && isSame(end, upTo) ? NO_WAL : end;
  }

  private take(pages: ReadonlyMap<number, number>): void {
    const before = this.sums;
    const count = [...pages.keys()].reduce((a, b) => Math.max(a, b), before.length);
    const sums = new Uint32Array(count);
    sums.set(before);
    const grown = Array.from({ length: count - before.length }, (_, i) => before.length + 1 + i);
    const unwritten = grown.filter((page) => !pages.has(page));
    for (const [page, sum] of pages) sums[page - 1] = sum;
    // SQLite need not write a page that it got and gave back at once.
    for (const page of unwritten) sums[page - 1] = crc32(this.read(page, 1));
    this.sums = sums;
    this.stored.writeSums(sums, [...pages.keys(), ...unwritten]);
  }

  private verifyPages(from: number): void {
    const { pageSize } = this.head;
    const count = Math.min(AT_ONCE, this.sums.length - from + 1);
    const bytes = this.read(from, count);
    for (let i = 0; i < count; i += 1) {
      const page = from + i;
      const content = bytes.subarray(i * pageSize, (i + 1) * pageSize);
      const isWhole = content.length === pageSize && crc32(content) === this.sums[page - 1];
      if (!isWhole && !this.isInWal(page)) {
        throw new DamagedFile(this.file, `page ${page} is not what was written`);
      }
    }
  }

  /** Frames that were there when they were copied must still be: pages of before and after would stand side by side. */
  private refuseLostWal(): void {
    const { settled, upTo } = this.head;
    const end = walEnd(this.file);
    const isSameWal = end.salts === upTo.salts;
    if (settled ? isSameWal && end.frames < upTo.frames : !isSameWal || end.frames < upTo.frames) {
      throw new DamagedFile(this.file, 'a part of its WAL is lost');
    }
  }

  /** Whether a page is read from the WAL and not from the file. */
  private isInWal(page: number): boolean {
    const { frames } = this.unsettled();
    return walPages(this.file, frames, this.head.pageSize).has(page);
  }

  private read(from: number, count: number): Buffer {
    const { pageSize } = this.head;
    const descriptor = openSync(this.file, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(count * pageSize, fstatSync(descriptor).size));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, (from - 1) * pageSize));
    } finally {
      closeSync(descriptor);
    }
  }
}

function isSame(one: WalEnd, other: WalEnd): boolean {
  return one.frames === other.frames && one.salts === other.salts;
}
