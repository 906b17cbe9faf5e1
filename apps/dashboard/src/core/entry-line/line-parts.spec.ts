import { describe, expect, it } from '@jest/globals';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { SITUATION } from '../../testing/test-situation.js';
import { FIRST_TOLD, VOCABULARY, vocabularyTold } from '../../testing/test-vocabulary.js';
import { ar } from '../i18n/ar/index.js';
import { en } from '../i18n/en/index.js';
import { chosenReading, kindOf, partsOf } from './compose.js';
import { credibilityItems } from './confidence.js';
import { lineLike, sigilWord, withPart } from './draft-text.js';
import { parse } from '@sitlog/line-reading';
import { lexiconOf } from './lexicon-of.js';
import { situationWords } from '../situation-words.js';
import { warningsOf } from './warnings.js';

const ENTRIES = [{ entryNo: 'ALE-017', headline: 'Shelling of Fuah' }];
const LEXICON = lexiconOf(SITUATION, situationWords(VOCABULARY).offered, ENTRIES, en);
const NOW = Date.parse('2016-12-14T08:30:20Z');
const read = (text: string) =>
  parse(text, { lexicon: LEXICON, now: NOW, zone: 'Asia/Damascus', code: 'ALE' });

describe('what in a text may harm somebody', () => {
  it.each([
    'Call +963 21 212 3456',
    'Call 00963-21-2123456',
    'Call (+963) 21.212.34.56',
    'Call 021 123 4567',
    'Call 0944/123-456',
    'اتصل ٠٢١ ١٢٣ ٤٥٦٧',
  ])('is a telephone number: %s', (text) => {
    expect(warningsOf(text)).toEqual(['phone']);
  });

  it.each([
    'at 36.2021, 37.1343',
    'at 36.2021 N / 37.1343 E',
    'at -36.2021;-137.1343',
    'at ٣٦.٢٠٢١، ٣٧.١٣٤٣',
    'at 36°12′7.5',
    "at 36 ° 12 ' 7",
    'at 37SCA 12345 67890',
    'at 37S CA1234 5678',
  ])('are coordinates: %s', (text) => {
    expect(warningsOf(text)).toEqual(['coordinates']);
  });

  it('is what hides', () => {
    expect(warningsOf('Shelling\u202e of Fuah')).toEqual(['hidden']);
  });

  it.each([
    '',
    'Shelling of Fuah, 12 killed, 2016-12-14 10:30',
    'At 0910 in 4 places',
    '36.2, 37.1',
    '1234567890',
    'about 1,000 to 2,000 persons',
  ])('is not: %s', (text) => {
    expect(warningsOf(text)).toEqual([]);
  });

  it('is told all at once', () => {
    expect(warningsOf('+963 21 212 3456 at 36.2021, 37.1343')).toEqual(['phone', 'coordinates']);
  });
});

describe('a part that is put into a line', () => {
  it('takes the place of the first of its sort, stands at the end, or is taken out', () => {
    const text = 'Shelling @pl-fua ^src-sohr';
    expect(withPart(text, read(text), 'place', '@pl-kef')).toBe('Shelling @pl-kef ^src-sohr');
    expect(withPart(text, read(text), 'place', '')).toBe('Shelling  ^src-sohr');
    expect(withPart(text, read(text), 'time', '~0910')).toBe('Shelling @pl-fua ^src-sohr ~0910 ');
    expect(withPart('Shelling  ', read('Shelling'), 'time', '')).toBe('Shelling  ');
    expect(withPart('', read(''), 'time', '~0910')).toBe('~0910 ');
  });

  it('is written with its sigil, in quotation marks where it has spaces', () => {
    expect(sigilWord('~', '0910')).toBe('~0910');
    expect(sigilWord('~', 'two hours ago')).toBe('~"two hours ago"');
    expect(sigilWord('~', '')).toBe('');
  });
});

describe('the line of another entry like one', () => {
  it('has its kind, sources, places, actors and subjects', () => {
    expect(
      lineLike({
        kind: 'hostilities.shelling',
        about: ['agr-1'],
        places: [{ placeId: 'pl-fua', role: 'site' }, { role: 'site' }],
        actors: [{ actorId: 'act-gov', role: 'perpetrator' }, { role: 'victim' }],
        attribution: [{ sourceId: 'src-sohr', act: 'reported' }, { act: 'said' }],
      }),
    ).toBe(
      ' #hostilities.shelling ^src-sohr:reported @pl-fua:site &act-gov:perpetrator &unknown:victim +agr-1 ',
    );
    const none = { about: [], places: [], actors: [], attribution: [] };
    expect(lineLike({ kind: 'ops.action', ...none })).toBe(' #ops.action ');
  });
});

describe('what a line can name', () => {
  it('is registered, or what the situation has adopted', () => {
    expect(LEXICON.sources.map(({ id }) => id)).toEqual(['src-sohr']);
    expect(LEXICON.places.map(({ id }) => id)).toEqual(['pl-fua']);
    expect(LEXICON.actors.map(({ id }) => id)).toEqual(['act-gov']);
    expect(LEXICON.subjects.map(({ id }) => id)).toEqual(['agr-1']);
    expect(LEXICON.kinds.map(({ id }) => id)).toEqual(VOCABULARY.kinds.map(({ code }) => code));
    expect(LEXICON.placeRoles).toContain('occurred_at');
    expect(LEXICON.actorRoles).toContain('demander');
    expect(LEXICON.acts).toContain('reported');
    expect(LEXICON.relationTypes).toContain('responds_to');
  });

  it('are the kinds of the packs that were adopted, in the language, by the words that their packs give', () => {
    const natural = SHIPPED.filter(({ pack }) => ['core', 'natural_hazard'].includes(pack));
    const flood = lexiconOf(SITUATION, vocabularyOfPacks(natural), [], ar);
    expect(flood.kinds.map(({ id }) => id)).not.toContain('hostilities.shelling');
    const rises = flood.kinds.find(({ id }) => id === 'river.overflowed');
    expect(rises?.name).toMatch(/\p{Script=Arabic}/u);
    expect(LEXICON.kinds.map(({ id }) => id)).not.toContain('river.overflowed');
  });

  it('are no kinds that are no longer offered, nor those of a pack that was dropped', () => {
    const [core, ...others] = FIRST_TOLD;
    const order = { ...core!.kinds!['ops.order']!, deprecated: true } as const;
    const older = { ...core!, kinds: { ...core!.kinds, 'ops.order': order } };
    const told = vocabularyTold([older, ...others], ['conflict']);
    const { kinds: offered } = lexiconOf(SITUATION, situationWords(told).offered, [], en);
    expect(offered.map(({ id }) => id)).toContain('ops.action');
    expect(offered.map(({ id }) => id)).not.toContain('ops.order');
    expect(offered.map(({ id }) => id)).not.toContain('hostilities.shelling');
    expect(situationWords(told).named.kinds.get('hostilities.shelling')).toBeDefined();
  });

  it('is an entry by its number, the number alone or its words, and a marking by its colour', () => {
    expect(LEXICON.entries).toEqual([
      { id: 'ALE-017', name: 'Shelling of Fuah', keys: ['ale 017', '017', 'shelling of fuah'] },
    ]);
    expect(LEXICON.markings).toHaveLength(5);
    expect(LEXICON.markings).toContainEqual({
      ...{ id: 'TLP:GREEN', name: 'TLP:GREEN', keys: ['green'] },
    });
  });

  it('is a credibility by its number and by words of both languages', () => {
    const items = credibilityItems({ 2: 'Probably true' });
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ['1', '1'],
      ['2', 'Probably true'],
      ['3', '3'],
      ['4', '4'],
      ['5', '5'],
      ['6', '6'],
    ]);
    const found = (word: string): readonly string[] =>
      items.filter(({ keys }) => keys.includes(word)).map(({ id }) => id);
    const words = ['2', 'confirmed', 'likely', 'possible', 'doubt', 'unlikely', 'unknown', 'موكد'];
    expect(words.map(found)).toEqual([['2'], ['1'], ['2'], ['3'], ['4'], ['5'], ['6'], ['1']]);
    expect(items.every(({ keys }) => keys.every((key) => !key.includes('|')))).toBe(true);
  });
});

describe('a line', () => {
  it('is of the kind that it names, else a contact that was made, or an act of our own', () => {
    expect(kindOf(read('#hostilities.shelling Fuah ^src-sohr'))).toBe('hostilities.shelling');
    expect(kindOf(read('Fuah was shelled ^src-sohr'))).toBe('ops.contact');
    expect(kindOf(read('We called'))).toBe('ops.action');
  });

  it('has parts of some sorts, in the order in which they stand', () => {
    const parsed = read('x @pl-fua ^src-sohr +agr-1');
    expect(partsOf(parsed, 'subject', 'place').map((part) => part.is)).toEqual([
      'place',
      'subject',
    ]);
  });

  it('is of the minute in which it was begun where it names no time', () => {
    const from = Date.parse('2016-12-14T08:30:00Z');
    expect(chosenReading(read('x'), { begunAt: NOW })).toEqual({
      from,
      to: from,
      precision: 'minute',
    });
    expect(chosenReading(read('x ~0910'), { begunAt: NOW })).toMatchObject({
      from: Date.parse('2016-12-14T07:10:00Z'),
    });
  });
});
