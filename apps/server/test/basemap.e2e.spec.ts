import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BasemapResponse } from '@sitlog/api-types';
import { PMTiles } from 'pmtiles';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveContent } from './support/tiles/archive.js';
import { REGION, regionArchive } from './support/tiles/region.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const BYTES = regionArchive();
const lab = openLab();
let server: Server;
let file: string;

beforeAll(async () => {
  const folder = lab.folder();
  file = join(folder, 'region.pmtiles');
  writeFileSync(file, BYTES);
  server = await lab.start({ folder, env: { SITLOG_MAP: file } });
});
afterAll(() => lab.clean());

async function archive(): Promise<NonNullable<BasemapResponse['archive']>> {
  const { body } = await server.api.get<BasemapResponse>('/v1/basemap');
  if (body.archive === undefined) throw new Error('There is no base map.');
  return body.archive;
}

async function ask(headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { address } = await archive();
  return fetch(`${server.url}${address}`, { headers, method });
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe('a base map', () => {
  test('is told with what it covers and whom to name, in plain text', async () => {
    expect(await archive()).toEqual({
      address: expect.stringMatching(/^\/basemap\/tiles\.pmtiles\?tag=[\da-z]+-[\da-z]+$/),
      minZoom: 0,
      maxZoom: 9,
      bounds: [...REGION],
      attribution: '© OpenStreetMap',
    });
  });

  test('is read by what draws it, tile by tile', async () => {
    const { address } = await archive();
    const tiles = new PMTiles(`${server.url}${address}`);
    expect((await tiles.getHeader()).maxZoom).toBe(9);
    expect((await tiles.getZxy(9, 308, 200))?.data.byteLength).toBeGreaterThan(50);
    expect(await tiles.getZxy(9, 0, 0)).toBeUndefined();
  });

  test.each([
    ['bytes=0-126', 0, 127],
    ['bytes=100-', 100, BYTES.length],
    ['bytes=-20', BYTES.length - 20, BYTES.length],
    [`bytes=${BYTES.length - 1}-${BYTES.length + 99}`, BYTES.length - 1, BYTES.length],
  ])('gives the bytes that %s asks for', async (range, start, end) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${BYTES.length}`);
    expect(response.headers.get('content-length')).toBe(String(end - start));
    expect(await bytesOf(response)).toEqual(Buffer.from(BYTES).subarray(start, end));
  });

  test.each([`bytes=${BYTES.length}-`, 'bytes=9-3', 'bytes=-0', 'bytes=0-1,8-9', 'bytes=x'])(
    'says that it cannot give %s',
    async (range) => {
      const { address } = await archive();
      const answer = await server.api.send(address, { headers: { range } });
      expectProblem(answer, { status: 416, code: 'range-not-satisfiable' });
      expect(answer.headers.get('content-range')).toBe(`bytes */${BYTES.length}`);
    },
  );

  test('gives all of it to who asks for no range, and nothing but its head to HEAD', async () => {
    const whole = await ask();
    expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
    expect(await bytesOf(whole)).toEqual(Buffer.from(BYTES));
    const head = await ask({ range: 'bytes=0-1' }, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(BYTES.length)]);
    expect((await bytesOf(head)).length).toBe(0);
  });

  test('is never packed on the way, and kept by its tag', async () => {
    const first = await ask({ range: 'bytes=0-9', 'accept-encoding': 'gzip, br' });
    expect(first.headers.get('content-encoding')).toBeNull();
    expect(first.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const etag = first.headers.get('etag') ?? '';
    expect((await ask({ 'if-none-match': etag })).status).toBe(304);
    expect((await ask({ 'if-range': etag, range: 'bytes=0-9' })).status).toBe(206);
    const other = await ask({ 'if-range': '"another"', range: 'bytes=0-9' });
    expect([other.status, (await bytesOf(other)).length]).toEqual([200, BYTES.length]);
    const untagged = await server.api.send('/basemap/tiles.pmtiles', {
      headers: { range: 'bytes=0-9' },
    });
    expect(untagged.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('stays what it was when another file takes its place, until the next start', async () => {
    const before = (await ask({ range: 'bytes=0-9' })).headers.get('etag');
    writeFileSync(`${file}.new`, regionArchive({ bounds: [36, 35, 37, 36] }));
    renameSync(`${file}.new`, file);
    expect((await archive()).bounds).toEqual([...REGION]);
    const after = await ask({ range: 'bytes=0-9' });
    expect(after.headers.get('etag')).toBe(before);
    writeFileSync(file, BYTES);
  });

  test('is not there where nobody brought one', async () => {
    const plain = await lab.start({ folder: lab.folder() });
    expect((await plain.api.get('/v1/basemap')).body).toEqual({});
    expectProblem(await plain.api.get('/basemap/tiles.pmtiles'), { status: 404 });
  });
});

describe('a file that is no base map', () => {
  const wrong = (other: Partial<ArchiveContent>): Uint8Array => regionArchive(other);

  test.each([
    ['is missing', undefined, 'is no file that can be read'],
    ['is something else', Buffer.from('{"type": "FeatureCollection"}'), 'is no archive of tiles'],
    ['is of an older version', wrong({ version: 2 }), 'pmtiles convert'],
    ['has pictures', wrong({ tileType: 2 }), 'has no vector tiles'],
    ['is packed in another way', wrong({ compression: 4 }), 'anew with gzip'],
    ['was cut off', BYTES.subarray(0, 2_000), 'bytes shorter than it says'],
    [
      'has other layers',
      wrong({ metadata: { vector_layers: [{ id: 'transportation' }] } }),
      'none of the layers',
    ],
  ])('is said at the start where it %s', async (_, bytes, fault) => {
    const folder = lab.folder();
    const named = join(folder, 'region.pmtiles');
    if (bytes !== undefined) writeFileSync(named, bytes);
    const { ended, lastWords } = lab.launch({ folder, env: { SITLOG_MAP: named } });
    await ended;
    expect(lastWords()).toContain(`SITLOG_MAP is "${named}", which`);
    expect(lastWords()).toContain(fault);
  });
});
