import { zxyToTileId } from 'pmtiles';
import { gzipSync } from 'node:zlib';
import { concat, varint } from './protobuf.js';

/** A tile of an archive. */
export interface ArchivedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** What is written into an archive, and what a test makes wrong with it. */
export interface ArchiveContent {
  readonly tiles: readonly ArchivedTile[];
  /** Degrees: west, south, east, north. */
  readonly bounds: readonly number[];
  readonly metadata: object;
  readonly version?: number;
  readonly tileType?: number;
  readonly compression?: number;
}

const HEADER = 127;
const [GZIP, MVT] = [2, 1];

/** An archive of tiles in the form of PMTiles 3, all of it in one directory. */
export function archiveOf(content: ArchiveContent): Uint8Array {
  const tiles = content.tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes: gzipSync(bytes) }))
    .toSorted((a, b) => a.id - b.id);
  const directory = gzipSync(directoryOf(tiles));
  const metadata = gzipSync(JSON.stringify(content.metadata));
  const data = concat(tiles.map(({ bytes }) => bytes));
  const lengths = [directory.length, metadata.length, 0, data.length];
  return concat([headerOf(content, lengths), directory, metadata, data]);
}

type Packed = { readonly id: number; readonly bytes: Uint8Array };

function directoryOf(tiles: readonly Packed[]): Uint8Array {
  const ids = tiles.map(({ id }, at) => id - (tiles[at - 1]?.id ?? 0));
  const numbers = [
    tiles.length,
    ...ids,
    ...tiles.map(() => 1),
    ...tiles.map(({ bytes }) => bytes.length),
    // 0: it stands behind the one before it; else its offset and one.
    ...tiles.map((_, at) => (at === 0 ? 1 : 0)),
  ];
  return concat(numbers.map(varint));
}

function headerOf(content: ArchiveContent, lengths: readonly number[]): Uint8Array {
  const { tiles, bounds, version = 3, tileType = MVT, compression = GZIP } = content;
  const bytes = Buffer.alloc(HEADER);
  bytes.write('PMTiles', 'latin1');
  bytes.writeUInt8(version, 7);
  let offset = HEADER;
  for (const [at, length] of lengths.entries()) {
    bytes.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    bytes.writeBigUInt64LE(BigInt(length), 16 + at * 16);
    offset += length;
  }
  for (const at of [72, 80, 88]) bytes.writeBigUInt64LE(BigInt(tiles.length), at);
  const zooms = tiles.map(({ z }) => z);
  const kinds = [1, compression, compression, tileType, Math.min(...zooms), Math.max(...zooms)];
  for (const [at, kind] of kinds.entries()) bytes.writeUInt8(kind, 96 + at);
  for (const [at, degrees] of bounds.entries()) bytes.writeInt32LE(degrees * 1e7, 102 + at * 4);
  return bytes;
}
