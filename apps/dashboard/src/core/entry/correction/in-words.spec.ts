import { describe, expect, it } from '@jest/globals';
import { namedCatalogue, english } from '@sitlog/words';
import { vocabularyOfPacks } from '@sitlog/vocabulary';
import { SITUATION, entryOf } from '../../../testing/test-situation.js';
import { FIRST_TOLD } from '../../../testing/test-vocabulary.js';
import { en } from '../../i18n/en/index.js';
import { vocabularyOf } from '../../i18n/vocabulary-of.js';
import { optionsFor, valuesOf } from './choices.js';
import { correctable } from './content-text.js';
import { changesInWords, memberInWords } from './in-words.js';
import { completed, cellOf, withCell } from './rows.js';
import { ASSERTIONS_COLUMNS, FIGURES_COLUMNS } from './columns.js';

const adopted = vocabularyOfPacks(FIRST_TOLD);
const told = namedCatalogue(english, adopted);
const { sources, actors, places, subjects } = SITUATION;
const chooser = {
  registers: { sources, actors, places, subjects },
  adopted,
  words: { ...en, told, vocabulary: vocabularyOf(told) },
};

describe('a change in words', () => {
  it('says what stood there and what will, by the names of what is registered', () => {
    const before = correctable(entryOf('ALE-001'));
    const after = {
      ...before,
      headline: 'Shelling of Kafraya',
      attribution: '[{"sourceId":"src-sohr","act":"denied","againstInterest":true}]',
      places: '[]',
      reason: 'x',
    };
    expect(changesInWords(before, after, chooser)).toEqual([
      {
        ...{ name: 'headline', label: 'Headline' },
        ...{ before: 'Shelling of Fuah', after: 'Shelling of Kafraya' },
      },
      {
        ...{ name: 'attribution', label: en.entry.fields.attribution },
        ...{ before: 'SOHR, reported', after: 'SOHR, denied, against their own interest' },
      },
      { name: 'places', label: 'Places', before: 'Fuah, occurred at', after: '' },
    ]);
    expect(changesInWords(before, before, chooser)).toEqual([]);
  });

  it('tells what stood at a place of an older version, whole or in part', () => {
    const place = { placeId: 'pl-fua', role: 'occurred_at' };
    expect(memberInWords('/places', [place, place], chooser)).toBe(
      'Fuah, occurred at; Fuah, occurred at',
    );
    expect(memberInWords('/places/0', place, chooser)).toBe('Fuah, occurred at');
    expect(memberInWords('/places/0/role', 'occurred_at', chooser)).toBeUndefined();
    expect(memberInWords('/elsewhere', { a: 1 }, chooser)).toBeUndefined();
  });
});

describe('what can be chosen', () => {
  const codes = (from: Parameters<typeof optionsFor>[0], row = {}) =>
    optionsFor(from, row, chooser).map(([code]) => code);

  it('comes from the registers and from what the situation has adopted', () => {
    expect(optionsFor('source', {}, chooser)).toEqual([['src-sohr', 'SOHR']]);
    expect(codes('measure')).toContain('people.killed');
    expect(codes('placeRole')).toContain('occurred_at');
    expect(optionsFor('placePrecision', {}, chooser)[0]).toEqual(['1', 'exact place']);
    expect(optionsFor('proposition', {}, chooser)).toContainEqual([
      'agr-1/observance',
      'Agreement of 13 December · observance',
    ]);
  });

  it('of values are those of the question of the row', () => {
    expect(codes('value', { proposition: 'agr-1/observance' })).toContain('breached');
    expect(codes('value', { proposition: 'nobody/knows' })).toEqual([]);
    expect(valuesOf('agr-1/observance', chooser).map(([, name]) => name)).not.toContain('');
  });
});

describe('a row', () => {
  const [from, to] = FIGURES_COLUMNS.filter(({ name }) => name.startsWith('period.'));
  const best = FIGURES_COLUMNS.find(({ name }) => name === 'best')!;

  it('keeps what has no cell, and drops what is emptied', () => {
    const row = { measure: 'people.killed', disaggregation: { sex: 'f' }, scope: 'here' };
    const scope = FIGURES_COLUMNS.find(({ name }) => name === 'scope')!;
    expect(withCell(row, scope, '')).toEqual({
      measure: 'people.killed',
      disaggregation: { sex: 'f' },
    });
    expect(withCell(row, best, '12')).toMatchObject({ best: 12, disaggregation: { sex: 'f' } });
    expect(withCell(row, best, '')).toMatchObject({ best: null });
  });

  it('has an open end where only the other is given, and none where neither is', () => {
    const begun = withCell({}, from!, '2016-12-14');
    expect(cellOf(begun, from!)).toBe('2016-12-14');
    expect(completed([begun], FIGURES_COLUMNS)).toEqual([
      { period: { from: '2016-12-14', to: null } },
    ]);
    expect(withCell(withCell(begun, to!, ''), from!, '')).toEqual({});
    expect(completed([{ proposition: 'a/b' }], ASSERTIONS_COLUMNS)).toEqual([
      { proposition: 'a/b' },
    ]);
  });

  it('of plain values is the value', () => {
    expect(withCell('a', { name: '', form: 'text' }, 'b')).toBe('b');
    expect(cellOf('b', { name: '', form: 'text' })).toBe('b');
  });
});
