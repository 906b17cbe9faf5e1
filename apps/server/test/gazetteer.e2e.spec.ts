import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GazetteerResponse } from '@sitlog/api-types';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer } from './support/api.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const LINE = [
  ...['9000001', "Fu'ah", "Fu'ah", 'الفوعة,Al Fu`ah,Foua', '35.98306', '36.70611', 'P', 'PPL'],
  ...['SY', '', '12', '', '', '', '4000', '', '400', 'Asia/Damascus', '2020-01-01'],
];

const lab = openLab();
let plain: Server;
let own: Server;

beforeAll(async () => {
  const folder = lab.folder();
  const file = join(folder, 'SY.txt');
  writeFileSync(file, `${LINE.join('\t')}\nno line of GeoNames\n`);
  plain = await lab.start({ folder: lab.folder() });
  own = await lab.start({ folder, env: { SITLOG_GAZETTEER: file } });
});
afterAll(async () => {
  await lab.clean();
});

function find(
  server: Server,
  query: Readonly<Record<string, string>>,
): Promise<Answer<GazetteerResponse>> {
  return server.api.get<GazetteerResponse>('/v1/gazetteer', query);
}

describe('the gazetteer', () => {
  test('finds populated places in Latin script without anything else being set up', async () => {
    const { status, body } = await find(plain, { q: 'aleppo', limit: '1' });
    expect(status).toBe(200);
    expect(body.attribution).toContain('GeoNames');
    expect(body.places).toEqual([
      {
        ...{ name: 'Aleppo', country: 'SY', admin: 'Aleppo', precision: 1 },
        lat: expect.closeTo(36.2, 1),
        lon: expect.closeTo(37.16, 1),
      },
    ]);
    expect((await find(plain, { q: 'الفوعة' })).body.places).toEqual([]);
  });

  test('puts the nearest of a name first', async () => {
    const nearest = async (near: string): Promise<string | undefined> =>
      (await find(plain, { q: 'london', near, limit: '1' })).body.places[0]?.country;
    expect(await nearest('51,0')).toBe('GB');
    expect(await nearest('43,-81')).toBe('CA');
  });

  test('finds what the operator’s own file has, by its other names and scripts, before all else', async () => {
    for (const q of ['الفوعه', 'foua', 'al fuah']) {
      const { body } = await find(own, { q, limit: '1' });
      expect(body.places).toMatchObject([
        { name: "Fu'ah", country: 'SY', admin: 'Idlib', population: 4000, geonameId: 9_000_001 },
      ]);
    }
    expect((await find(own, { q: 'الفوعة' })).body.places[0]?.matched).toBe('الفوعة');
    expect((await find(own, { q: 'aleppo', limit: '1' })).body.places).toHaveLength(1);
  });

  test.each([
    [{}, 'q'],
    [{ q: 'a' }, 'q'],
    [{ q: 'x'.repeat(101) }, 'q'],
    [{ q: 'aleppo', near: '36.2' }, 'near'],
    [{ q: 'aleppo', near: '91,0' }, 'near'],
    [{ q: 'aleppo', near: '1e1,0' }, 'near'],
    [{ q: 'aleppo', limit: '51' }, 'limit'],
  ])('refuses %j', async (query, at) => {
    expectProblem(await find(plain, query), { status: 400, code: 'validation', at });
  });

  test('answers many at a time', async () => {
    const asked = Array.from({ length: 20 }, () => find(plain, { q: 'san', limit: '50' }));
    for (const { status, body } of await Promise.all(asked)) {
      expect([status, body.places.length]).toEqual([200, 50]);
    }
  });

  test('that cannot be read is said at the start', async () => {
    const folder = lab.folder();
    const env = { SITLOG_GAZETTEER: join(folder, 'none.txt') };
    const { ended, lastWords } = lab.launch({ folder, env });
    await ended;
    expect(lastWords()).toContain('SITLOG_GAZETTEER');
  });
});
