import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PackNameResponse } from '@sitlog/api-types';
import { type Query } from './support/api.js';
import { type Desk, openDesk } from './support/desk.js';
import { openStream } from './support/event-stream.js';
import { untilRevision } from './support/scenes/live-state.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
let desk: Desk;
/** The revision at which the situation adopted a second pack. */
let adopted: number;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  desk = await openDesk(server.api, { packs: [{ pack: 'natural_hazard' }] }, REGISTERS);
  adopted = (await adopt('services')).revision;
});
afterAll(() => lab.clean());

const REGISTERS = { 'subjects/river-1': { type: 'river', name: 'The river' } };
const BEFORE = ['core@1', 'natural_hazard@1'];
const SINCE = [...BEFORE, 'services@1'];

async function adopt(pack: string): Promise<{ readonly revision: number }> {
  const { status, text, body } = await server.api.post(`${desk.path}/vocabulary/adoptions`, {
    pack,
  });
  expect([status, text]).toEqual([201, text]);
  return body;
}

function named(packs: readonly PackNameResponse[] | undefined): readonly string[] | undefined {
  return packs?.map(({ pack, version }) => `${pack}@${version}`);
}

describe.each([
  ['board', 'knownAt'],
  ['board/river-1/water', 'knownAt'],
  ['figures', 'knownAt'],
  ['demands', 'knownAt'],
  ['entries', 'knownAt'],
  ['entries/outline', 'knownAt'],
  ['comparison', 'toKnownAt'],
  ['replay', 'toKnownAt'],
  ['replay/stream', 'toKnownAt'],
  ['report', 'knownAt'],
])('%s', (what, moment) => {
  async function packsIn(query: Query): Promise<readonly string[] | undefined> {
    const answer = await server.api.get(`${desk.path}/${what}`, {
      ...query,
      ...(what === 'report' ? { format: 'json' } : {}),
      ...(moment === 'toKnownAt' ? { fromKnownAt: 'rev:0' } : {}),
    });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    const first = JSON.parse(answer.text.split('\n')[0] ?? '') as {
      readonly vocabulary?: readonly PackNameResponse[];
    };
    return named(first.vocabulary);
  }

  test('names the packs that were adopted at its known moment', async () => {
    expect(await packsIn({ [moment]: `rev:${adopted}` })).toEqual(SINCE);
    expect(await packsIn({ [moment]: `rev:${adopted - 1}` })).toEqual(BEFORE);
  });
});

test.each(['markdown', 'html'])(
  'a report as %s names them with the beginning of their hashes',
  async (format) => {
    for (const [revision, packs] of [
      [adopted, SINCE],
      [adopted - 1, BEFORE],
    ] as const) {
      const query = { format, knownAt: `rev:${revision}` };
      const { text } = await server.api.get(`${desk.path}/report`, query);
      const told = text.replaceAll('\\', '').replaceAll(/<[^>]*>/g, '');
      const shown = [...told.matchAll(/\b([a-z_]+@\d+) [0-9a-f]{12}\b/g)].map(([, pack]) => pack);
      expect(shown).toEqual(packs);
    }
  },
);

test('each frame of the live stream names them', async () => {
  const stream = await openStream(server.url, desk.code);
  const first = await untilRevision(stream, adopted);
  const { revision } = await adopt('transport');
  const next = await untilRevision(stream, revision);
  stream.close();
  const packs = [first, next].map(({ data }) => {
    return named((data as { readonly vocabulary?: readonly PackNameResponse[] }).vocabulary);
  });
  expect(packs).toEqual([SINCE, [...SINCE, 'transport@1']]);
});
