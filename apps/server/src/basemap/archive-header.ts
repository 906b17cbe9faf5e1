/** Where something lies in a file. */
interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** What the header of an archive of tiles says. */
export interface ArchiveHeader {
  readonly metadata: Extent;
  /** Whether its metadata are compressed by gzip. */
  readonly isPacked: boolean;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Degrees. */
  readonly bounds: ArchiveBounds;
  /** So many bytes a whole copy has at least. */
  readonly end: number;
}

/** Degrees: west, south, east, north. */
export type ArchiveBounds = readonly [west: number, south: number, east: number, north: number];

/** The header of PMTiles, version 3: github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md. */
export const HEADER_BYTES = 127;

const VERSION = 3;
const VECTOR = 1;
const GZIP = 2;
/** None and gzip: what every browser unpacks. */
const UNPACKED: readonly number[] = [1, GZIP];
const DEGREE = 1e7;

/** Reads the header; throws what is wrong with the file, as the end of a sentence that begins with its name. */
export function readHeader(bytes: Buffer): ArchiveHeader {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 7) !== 'PMTiles') {
    throw new Error('is no archive of tiles (PMTiles)');
  }
  const version = bytes.readUInt8(7);
  if (version !== VERSION) {
    throw new Error(
      `is PMTiles of version ${version}, not ${VERSION}: write it anew with pmtiles convert`,
    );
  }
  assertReadable(bytes);
  const extentAt = (at: number): Extent => ({
    offset: Number(bytes.readBigUInt64LE(at)),
    length: Number(bytes.readBigUInt64LE(at + 8)),
  });
  const parts = [8, 24, 40, 56].map(extentAt);
  const degrees = (at: number): number => bytes.readInt32LE(at) / DEGREE;
  return {
    metadata: extentAt(24),
    isPacked: bytes.readUInt8(97) === GZIP,
    minZoom: bytes.readUInt8(100),
    maxZoom: bytes.readUInt8(101),
    bounds: [degrees(102), degrees(106), degrees(110), degrees(114)],
    end: Math.max(...parts.map(({ offset, length }) => offset + length)),
  };
}

function assertReadable(bytes: Buffer): void {
  if (bytes.readUInt8(99) !== VECTOR) {
    throw new Error(
      'has no vector tiles (MVT), so that neither its names nor its colours could follow the page',
    );
  }
  const ways = [bytes.readUInt8(97), bytes.readUInt8(98)];
  if (!ways.every((way) => UNPACKED.includes(way))) {
    throw new Error(
      'is compressed in a way that not every browser unpacks: write it anew with gzip',
    );
  }
}
