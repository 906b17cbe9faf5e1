import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openLab, type Server } from './support/server.js';
import { typedClient } from './support/typed-client.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});

afterAll(() => lab.clean());

const keyed = () => ({ 'Idempotency-Key': randomUUID() });
const path = { code: 'TYP' };

test('a client made of the description opens a situation, registers, logs, corrects and reads', async () => {
  const call = typedClient(server.url);
  await call('post', '/v1/situations', {
    header: keyed(),
    body: { code: 'TYP', name: 'A typed situation', mode: 'actual', timeZone: 'Asia/Damascus' },
  });
  await call('put', '/v1/situations/{code}/sources/{id}', {
    path: { ...path, id: 'src-wire' },
    body: { name: 'A wire', type: 'wire', reliability: 'B' },
  });
  await call('put', '/v1/situations/{code}/subjects/{id}', {
    path: { ...path, id: 'agr-1' },
    body: { name: 'The agreement', type: 'agreement' },
  });
  const { entryNo = '' } = await call('post', '/v1/situations/{code}/entries', {
    path,
    header: keyed(),
    body: {
      mode: 'statement',
      kind: 'ceasefire.announced',
      headline: 'A ceasefire is anounced',
      about: ['agr-1'],
      time: { occurred: { from: '2016-12-13', to: '2016-12-13', precision: 'day' } },
      attribution: [{ sourceId: 'src-wire', act: 'reported' }],
    },
  });
  const { revision } = await call('post', '/v1/situations/{code}/entries/{no}/corrections', {
    path: { ...path, no: entryNo },
    header: keyed(),
    body: {
      class: 'clerical',
      reason: 'A letter was missing.',
      patch: [{ path: '/headline', value: 'A ceasefire is announced' }],
    },
  });

  const { entry, versions } = await call('get', '/v1/situations/{code}/entries/{no}', {
    path: { ...path, no: entryNo },
  });
  expect(entry.headline).toBe('A ceasefire is announced');
  expect(entry.places).toEqual([]);
  expect(versions.map(({ change }) => change)).toEqual(['EntryLogged', 'EntryCorrected']);
  expect(versions[1]?.patch).toMatchObject([{ path: '/headline', old: 'A ceasefire is anounced' }]);

  const board = await call('get', '/v1/situations/{code}/board', { path });
  expect(board.knownRevision).toBe(revision);
  const formal = board.facets
    .flatMap(({ propositions }) => propositions)
    .find(({ id }) => id === 'agr-1/formal');
  expect(formal).toMatchObject({ state: 'reported', values: [{ value: 'announced' }] });

  const { kinds } = await call('get', '/v1/vocabulary', {});
  expect(kinds.map(({ code }) => code)).toContain(entry.kind);
});

/** Never called: what a client gets wrong does not compile. */
export async function wrong(call: ReturnType<typeof typedClient>): Promise<unknown> {
  // @ts-expect-error There is no such call.
  await call('get', '/v1/situation', {});
  // @ts-expect-error A write needs its key.
  await call('post', '/v1/situations/{code}/closing', { path, body: { reason: 'Over.' } });
  const { facets } = await call('get', '/v1/situations/{code}/board', { path });
  // @ts-expect-error A line of the board has no such list.
  return facets[0]?.rows;
}
