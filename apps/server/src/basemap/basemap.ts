import { type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import {
  type ArchiveBounds,
  type ArchiveHeader,
  HEADER_BYTES,
  readHeader,
} from './archive-header.js';
import { type ArchiveMetadata, readMetadata } from './archive-metadata.js';
import { type ByteRange } from './byte-range.js';

/** What a page has to know of a base map before it asks for its tiles. */
interface BasemapTold {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: ArchiveBounds;
  readonly attribution: string;
}

/** An archive of vector tiles that the operator brought. */
export interface Basemap {
  readonly told: BasemapTold;
  /** How many bytes it has now, and a tag that another content would not have. */
  readonly state: () => Promise<{ readonly size: number; readonly tag: string }>;
  /** A part of it, piece by piece. */
  readonly read: (range: ByteRange) => Readable;
  readonly close: () => Promise<void>;
}

/** The layers of which the page draws something. */
const DRAWN = ['earth', 'water', 'landuse', 'roads', 'boundaries', 'places'];

/** Opens the archive and looks at it: better no server than one whose map stays empty. It stays open, so that a file that takes its place is not mixed with it. */
export async function openBasemap(file: string): Promise<Basemap> {
  let handle: FileHandle | undefined;
  try {
    handle = await openFile(file);
    const told = await lookedAt(handle);
    return basemapOf(handle, told);
  } catch (error) {
    await handle?.close();
    const fault = error instanceof Error ? error.message : String(error);
    throw new Error(
      `SITLOG_MAP is "${file}", which ${fault}; give a .pmtiles of a Protomaps basemap, as docs/guides/base-map.md says.`,
      { cause: error },
    );
  }
}

async function openFile(file: string): Promise<FileHandle> {
  const handle = await open(file).catch(() => undefined);
  if (handle !== undefined && (await handle.stat()).isFile()) return handle;
  await handle?.close();
  throw new Error('is no file that can be read');
}

async function lookedAt(handle: FileHandle): Promise<BasemapTold> {
  const header = readHeader(await bytesOf(handle, { start: 0, end: HEADER_BYTES - 1 }));
  const missing = header.end - (await handle.stat()).size;
  if (missing > 0) {
    throw new Error(`is ${missing} bytes shorter than it says: copy or cut it again`);
  }
  const { attribution, layers } = await metadataOf(handle, header);
  if (!DRAWN.some((layer) => layers.includes(layer))) {
    throw new Error(`has none of the layers that are drawn (${DRAWN.join(', ')})`);
  }
  const { minZoom, maxZoom, bounds } = header;
  return { minZoom, maxZoom, bounds, attribution };
}

async function metadataOf(handle: FileHandle, header: ArchiveHeader): Promise<ArchiveMetadata> {
  const { offset, length } = header.metadata;
  if (length > MOST_METADATA) throw new Error('has metadata that are too large');
  const bytes = await bytesOf(handle, { start: offset, end: offset + length - 1 });
  try {
    return readMetadata(bytes, header.isPacked);
  } catch {
    throw new Error('has metadata that cannot be read');
  }
}

const MOST_METADATA = 1024 * 1024;

async function bytesOf(handle: FileHandle, { start, end }: ByteRange): Promise<Buffer> {
  const length = end - start + 1;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

function basemapOf(handle: FileHandle, told: BasemapTold): Basemap {
  return {
    told,
    state: async () => stateOf(await handle.stat()),
    read: (range) => handle.createReadStream({ ...range, autoClose: false }),
    close: () => handle.close(),
  };
}

function stateOf({ size, mtimeMs }: Stats): { readonly size: number; readonly tag: string } {
  return { size, tag: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}` };
}
