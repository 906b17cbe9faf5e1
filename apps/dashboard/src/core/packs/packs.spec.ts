import { describe, expect, it } from '@jest/globals';
import { type SituationVocabularyResponse } from '@sitlog/api-types';
import { neededBy, takenAlong } from './chosen.js';
import { faultsByField } from './faults-by-field.js';
import { packList } from './listed.js';
import { ownCode, ownRowBody } from './own-row.js';
import { byTable, rowsByPack } from './rows.js';

const offer = (pack: string, ...requires: string[]) => ({
  ...{ pack, version: 1, sha256: '', names: { en: pack }, kinds: 1 },
  requires: ['core', ...requires],
});
const OFFERS = [
  { ...offer('core'), requires: [] },
  offer('aid'),
  offer('conflict', 'aid'),
  offer('siege', 'conflict'),
];

describe('packs that are chosen', () => {
  it('bring what they need, each with those that need it', () => {
    expect([...takenAlong(new Set(['siege', 'conflict']), OFFERS)]).toEqual([
      ['aid', ['siege', 'conflict']],
    ]);
    expect([...takenAlong(new Set(['siege', 'conflict', 'aid']), OFFERS)]).toEqual([]);
    expect([...takenAlong(new Set(['nobody']), OFFERS)]).toEqual([]);
  });

  it('need first what the rest leans on, and never what every situation has', () => {
    expect(neededBy('siege', OFFERS)).toEqual(['aid', 'conflict']);
    expect(neededBy('aid', OFFERS)).toEqual([]);
  });

  it('may need each other', () => {
    const round = [offer('a', 'b'), offer('b', 'a')];
    expect(neededBy('a', round)).toEqual(['b']);
  });
});

describe('the packs of a situation', () => {
  const adopted = (pack: string, version = 1) => ({ pack, version, sha256: '', names: {} });

  it('are those adopted, with where a newer version is, and those on offer beside them', () => {
    const newer = { ...offer('aid'), version: 2 };
    const { standing, offered, dropped } = packList(
      [adopted('core'), adopted('aid'), adopted('old'), adopted('local', 3)],
      [offer('core'), newer, offer('siege')],
    );
    expect(standing.map((one) => [one.adopted.pack, one.isNewer, one.offer?.version])).toEqual([
      ['core', false, 1],
      ['aid', true, 2],
      ['old', false, undefined],
    ]);
    expect(offered.map(({ pack }) => pack)).toEqual(['siege']);
    expect([...dropped]).toEqual([]);
  });

  it('are no more those that were dropped, which are on offer again', () => {
    const { standing, offered, dropped } = packList(
      [adopted('core'), { ...adopted('aid'), dropped: true }],
      OFFERS.slice(0, 2),
    );
    expect(standing.map((one) => one.adopted.pack)).toEqual(['core']);
    expect(offered.map(({ pack }) => pack)).toEqual(['aid']);
    expect([...dropped]).toEqual(['aid']);
  });
});

describe('the rows of a vocabulary', () => {
  const row = (code: string, pack: string) => ({ code, pack, names: { en: code } });
  const vocabulary = {
    ...Object.fromEntries(
      ['sections', 'families', 'measures', 'units'].map((table) => [table, []]),
    ),
    ...{ actorRoles: [], placeRoles: [], sourceTypes: [], sectors: [] },
    kinds: [row('flood.begins', 'hazard')],
    facets: [row('hazards', 'hazard'), row('alerts', 'core')],
    subjectTypes: [{ ...row('area', 'core'), aspects: [row('flooded', 'hazard')] }],
  } as unknown as SituationVocabularyResponse;

  it('are told by their pack, a question under the type of its subject', () => {
    const rows = rowsByPack(vocabulary);
    expect(rows.get('hazard')?.map(({ table, code }) => `${table}/${code}`)).toEqual([
      'facets/hazards',
      'kinds/flood.begins',
      'aspects/area/flooded',
    ]);
    expect(rows.get('core')?.map(({ code }) => code)).toEqual(['alerts', 'area']);
  });

  it('stand by tables, the lines of the board first', () => {
    const rows = ['aspects/river', 'kinds', 'aspects/area', 'facets', 'beyond'].map((table) => ({
      table,
    }));
    expect(byTable(rows).map(([table, own]) => [table, own.length])).toEqual([
      ['facets', 1],
      ['kinds', 1],
      ['aspects', 2],
    ]);
  });
});

describe('what is to be mended in a form', () => {
  it('is told by field, and what belongs to none by itself', () => {
    const faults = faultsByField(
      [
        { pointer: '/code', message: 'There is one.' },
        { pointer: '/packs/0/pack', message: 'No such pack.' },
        { pointer: '/packs', message: 'Too many.' },
        { pointer: '/else', message: 'What?' },
        { parameter: 'x', message: 'That too.' },
      ],
      ['code', 'packs'],
    );
    expect([...faults]).toEqual([
      ['code', ['There is one.']],
      ['packs', ['No such pack.', 'Too many.']],
      ['', ['What?', 'That too.']],
    ]);
  });
});

describe('a word of one’s own', () => {
  it('is told by a code made of its English name, unless one is typed', () => {
    expect(ownCode('kinds', { en: 'Children kept inside', family: 'ops' })).toBe(
      'ops.children_kept_inside',
    );
    expect(ownCode('measures', { en: 'Fine dust' })).toBe('local.fine_dust');
    expect(ownCode('units', { en: 'Crate', code: ' crt ' })).toBe('crt');
    expect(ownCode('units', { ar: 'صندوق' })).toBe('');
  });

  it('is sent as a row of its table', () => {
    const names = { en: 'Smoke', ar: 'دخان' };
    expect(
      ownRowBody('kinds', { ...names, family: 'ops', speaksOf: 'area', says: 'air=bad' }),
    ).toEqual({
      ...{ table: 'kinds', code: 'ops.smoke' },
      row: { names, speaksOf: 'area', asserts: [{ aspect: 'air', value: 'bad' }] },
    });
    expect(
      ownRowBody('aspects', {
        en: 'Air',
        type: 'area',
        facet: 'x',
        values: 'clear | نقي\nVery bad\n',
      }),
    ).toEqual({
      ...{ table: 'aspects', code: 'air', type: 'area' },
      row: {
        ...{ names: { en: 'Air', ar: 'Air' }, facet: 'x', exclusive: true },
        values: { clear: { en: 'clear', ar: 'نقي' }, very_bad: { en: 'Very bad', ar: 'Very bad' } },
      },
    });
    expect(
      ownRowBody('measures', { en: 'Dust', facet: 'x', units: 'person, ug/m3' })['row'],
    ).toEqual({
      ...{ names: { en: 'Dust', ar: 'Dust' }, facet: 'x', units: ['person', 'ug/m3'] },
    });
  });
});
