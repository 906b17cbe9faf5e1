import { describe, expect, it, test } from '@jest/globals';
import {
  ACTS,
  BASES,
  MODES,
  RELATION_TYPES,
  TIME_PRECISIONS,
  VERIFICATIONS,
} from '@sitlog/situation';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { latinIn } from '../test/arabic.js';
import { type Catalogue } from './catalogue.js';
import { CATALOGUES, catalogueIn } from './catalogues.js';
import { own, type Phrase, textOf } from './phrase.js';

const NAME = own('\u2068x\u2069');

/** Everything that a catalogue can say, with a name in each of its gaps. */
function everything(words: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (Array.isArray(words)) return words.flatMap((one, i) => everything(one, `${path}.${i}`));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, one]) => everything(one, `${path}.${name}`));
}

/** The path of everything that a catalogue can say, sentences with gaps too. */
function pathsIn(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([name, one]) => pathsIn(one, `${path}.${name}`));
}

const packs = vocabularyOfPacks(SHIPPED);

describe.each(Object.entries(CATALOGUES))('the words of %s', (language, words: Catalogue) => {
  it('are whole: none is empty but those that need no word', () => {
    const empty = everything(words, language).filter(([, text]) => text === '');
    expect(empty.map(([path]) => path)).toEqual([`${language}.figures.listed.lines`]);
  });

  it('name everything that the rule can answer', () => {
    const because: Phrase = NAME;
    const said = [
      ...Object.values(words.propositions.verdicts).map((verdict) => verdict(because)),
      ...Object.values(words.figures.excluded).map((why) => why(because)),
    ];
    expect(said.map(textOf).filter((text) => !/\.$/.test(text))).toEqual([]);
  });
});

test('one language has a word for whatever another has one for', () => {
  const [english, ...others] = Object.values(CATALOGUES).map((words) => pathsIn(words).toSorted());
  expect(english!.length).toBeGreaterThan(150);
  for (const paths of others) expect(paths).toEqual(english);
});

test('"either … or" is said of any number of things', () => {
  const things = ['a', 'b', 'c'].map(own);
  const or = ({ or }: Catalogue): string => textOf(or(things));
  expect([or(CATALOGUES.en), or(CATALOGUES.ar)]).toEqual(['a, b or c', 'a، b أو c']);
});

describe('the names of codes', () => {
  const { vocabulary } = catalogueIn('en', packs);
  const arabic = catalogueIn('ar', packs).vocabulary;
  const bare = CATALOGUES.en.vocabulary;

  it('are those that packs give them, in the language of the reader', () => {
    expect(vocabulary.aspect('formal', 'agreement')).toBe('formal status');
    expect(arabic.aspect('formal', 'agreement')).toBe('الوضع الرسمي');
    expect(vocabulary.measure('people.departed')).toBe('people who left');
    expect(vocabulary.kind('hostilities.shelling')).toBe('Shelling');
    expect(vocabulary.facet('talks')).toBe('Talks and demands');
  });

  it('are those of the aspect, where one value is of several', () => {
    const none = (aspect: string): string => arabic.value('none', { type: 'area', aspect });
    expect(none('shelling')).toBe('لا قصف');
    expect(none('airstrikes')).toBe('لا غارات');
  });

  it('are found by the code alone, where nobody knows of which type it is', () => {
    expect(vocabulary.aspect('obstructed_by')).toBe('obstructed by');
    expect(arabic.value('turned_back')).toBe('أُعيد');
    // Each aspect has its own "none".
    expect(arabic.value('none')).toBe('none');
    expect(arabic.family('hostilities')).toBe('الأعمال العدائية');
  });

  it('are our own where no pack has any, and else the code in words', () => {
    expect(vocabulary.facet('log_health')).toBe('The log itself');
    expect(arabic.code('corroborates')).toBe('يعضد');
    expect(vocabulary.aspect('river_level')).toBe('river level');
    expect(vocabulary.kind('flood.crest_passed')).toBe('flood: crest passed');
    expect(vocabulary.measure('people.still_besieged')).toBe('people still besieged');
    expect(vocabulary.value('constructor')).toBe('constructor');
  });

  it('are those codes themselves as long as no pack is known', () => {
    expect(bare.aspect('first_violator')).toBe('first violator');
    expect(bare.facet('talks')).toBe('talks');
    expect(bare.measure('river.level.metres')).toBe('river.level.metres');
  });
});

describe('the words of Arabic', () => {
  const { vocabulary, propositions, figures } = CATALOGUES.ar;

  test('hold no word of another language', () => {
    const said = [
      ...Object.values(propositions.verdicts).map((verdict) => textOf(verdict(NAME))),
      ...Object.values(figures.excluded).map((why) => textOf(why(NAME))),
      ...everything(CATALOGUES.ar, '')
        .filter(([path]) => !/^\.(language|direction)$/.test(path))
        .map(([, text]) => text),
    ];
    expect(said.length).toBeGreaterThan(100);
    expect(said.flatMap(latinIn)).toEqual([]);
  });

  test('name every code of the lists that are closed', () => {
    const codes = [ACTS, BASES, MODES, RELATION_TYPES, TIME_PRECISIONS, VERIFICATIONS].flat();
    const named = codes.map((code) => vocabulary.code(code));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => name === '')).toEqual([]);
    expect(named.flatMap(latinIn)).toEqual([]);
  });
});
