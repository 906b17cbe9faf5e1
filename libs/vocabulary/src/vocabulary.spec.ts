import { describe, expect, it } from '@jest/globals';
import { nameInLanguage } from './names.js';
import type { Pack } from './pack.js';
import { vocabularyOfPacks } from './vocabulary.js';

const names = { en: 'x' };
const aspect = { names, facet: 'needs', exclusive: true };
const notes = { en: 'by agreement' };

const core: Pack = {
  pack: 'core',
  version: 1,
  names,
  sections: { needs: { names, order: 60 }, overview: { names, order: 10 } },
  facets: {
    needs: { names, order: 1100, section: 'needs', takesOther: true },
    casualties: { names, order: 600, section: 'overview' },
  },
  subjectTypes: { area: { names } },
  aspects: { area: { safe: aspect } },
  families: { event: { names } },
  kinds: { 'event.other': { names } },
  measures: { 'people.departed': { names, facet: 'needs', facetInPlan: 'casualties', units: [] } },
  numberWords: { en: { dozens: { min: 24, max: 99, notes } } },
};
const flood: Pack = {
  pack: 'flood',
  version: 1,
  names,
  requires: ['core'],
  facets: { water: { names, order: 600, section: 'overview' } },
  subjectTypes: { river: { names } },
  aspects: { area: { flooded: aspect }, river: { level: aspect } },
  kinds: { 'event.flood': { names: { en: 'Flood' } } },
  measures: { 'water.level': { names, facet: 'water', units: ['m'] } },
  numberWords: { fr: { dozens: { min: 1, max: 2, notes }, dizaines: { min: 20, max: 99, notes } } },
};

const codes = (rows: readonly { readonly code: string }[]): readonly string[] =>
  rows.map(({ code }) => code);

describe('the vocabulary of adopted packs', () => {
  const both = vocabularyOfPacks([core, flood]);

  it('lists facets and sections in their order, equal ones as they were adopted', () => {
    expect(codes(both.facets.all)).toEqual(['casualties', 'water', 'needs']);
    expect(codes(vocabularyOfPacks([flood, core]).facets.all)).toEqual([
      'water',
      'casualties',
      'needs',
    ]);
    expect(codes(both.sections.all)).toEqual(['overview', 'needs']);
    expect(codes(both.facetsIn('overview'))).toEqual(['casualties', 'water']);
  });

  it('lists only what was adopted', () => {
    const alone = vocabularyOfPacks([core]);
    expect(alone.kinds.get('event.flood')).toBeUndefined();
    expect(codes(alone.aspectsOf('area'))).toEqual(['safe']);
    expect(vocabularyOfPacks([]).facets.all).toEqual([]);
  });

  it('gathers the aspects of a type and the kinds of a family from all packs', () => {
    expect(codes(both.aspectsOf('area'))).toEqual(['safe', 'flooded']);
    expect(both.aspectOf('area', 'flooded')).toEqual({ ...aspect, code: 'flooded', pack: 'flood' });
    expect(both.aspectOf('river', 'safe')).toBeUndefined();
    expect(both.aspectsOf('constructor')).toEqual([]);
    expect(codes(both.kindsIn('event'))).toEqual(['event.other', 'event.flood']);
    expect(both.kinds.get('event.flood')).toMatchObject({ pack: 'flood', names: { en: 'Flood' } });
  });

  it('says where a measure stands, and where as part of a plan', () => {
    const departed = both.placeOf('people.departed');
    expect(departed).toMatchObject({ facet: 'needs', facetInPlan: 'casualties' });
    expect(both.placeOf('water.level').facet).toBe('water');
    expect(both.placeOf('water.colour').facet).toBe('needs');
  });

  it('reads number words in the language asked for, else in any that knows them', () => {
    expect(both.numberWord(' Dozens ', 'en')).toMatchObject({ min: 24 });
    expect(both.numberWord('dozens', 'fr')).toMatchObject({ min: 1 });
    expect(both.numberWord('dozens', 'ar')).toMatchObject({ min: 24 });
    expect(both.numberWord('dizaines', 'en')).toMatchObject({ min: 20 });
    expect(both.numberWord('umpteen', 'en')).toBeUndefined();
    expect(both.numberWord('constructor', 'en')).toBeUndefined();
  });

  it('takes the later of two versions, in the place of the first', () => {
    const kinds = { 'event.flood': { names: { en: 'Inundation' } } };
    const newer = vocabularyOfPacks([flood, core, { ...flood, version: 2, kinds }]);
    expect(newer.packs.map(({ pack, version }) => `${pack}@${version}`)).toEqual([
      'flood@2',
      'core@1',
    ]);
    expect(newer.kinds.get('event.flood')?.names).toEqual({ en: 'Inundation' });
  });

  it('keeps the first of two rows of one code', () => {
    const other: Pack = { ...flood, pack: 'other', kinds: { 'event.other': { names } } };
    const kept = vocabularyOfPacks([core, other]).kinds;
    expect(kept.get('event.other')?.pack).toBe('core');
    expect(codes(kept.all)).toEqual(['event.other']);
  });
});

describe('a name', () => {
  const river = { en: 'river', ar: 'نهر', pt: 'rio', 'pt-BR': 'rio (Brasil)' };

  it.each([
    ['ar', 'نهر'],
    ['pt-BR', 'rio (Brasil)'],
    ['pt-PT', 'rio'],
    ['de', 'river'],
  ])('is given in %s', (language, expected) => {
    expect(nameInLanguage(river, language)).toBe(expected);
  });

  it('is given as there is one where English lacks', () => {
    expect(nameInLanguage({ fr: 'fleuve', de: 'Fluss' }, 'ar')).toBe('fleuve');
  });
});
