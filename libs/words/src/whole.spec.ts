import { describe, expect, it, test } from '@jest/globals';
import { BOARD_FACETS } from '@sitlog/board';
import {
  ACTOR_ROLES,
  ACTS,
  aspectsOf,
  familyOf,
  KINDS,
  kindRow,
  MEASURES,
  MODES,
  PLACE_ROLES,
  RELATION_TYPES,
  SOURCE_TYPES,
  SUBJECT_TYPE_CODES,
  TIME_PRECISIONS,
  UNITS,
  VERIFICATIONS,
} from '@sitlog/situation';
import { latinIn } from '../test/arabic.js';
import { type Catalogue } from './catalogue.js';
import { CATALOGUES } from './catalogues.js';
import { own, type Phrase, textOf } from './phrase.js';

const NAME = own('\u2068x\u2069');

/** Everything that a catalogue can say, with a name in each of its gaps. */
function everything(words: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (Array.isArray(words)) return words.flatMap((one, i) => everything(one, `${path}.${i}`));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, one]) => everything(one, `${path}.${name}`));
}

const aspects = SUBJECT_TYPE_CODES.flatMap((type) => Object.entries(aspectsOf(type)));
const codes = [
  ...[ACTOR_ROLES, ACTS, MODES, PLACE_ROLES, RELATION_TYPES, SOURCE_TYPES],
  ...[TIME_PRECISIONS, VERIFICATIONS],
].flat();

describe.each(Object.entries(CATALOGUES))('the words of %s', (language, words: Catalogue) => {
  const { vocabulary } = words;

  it('are whole: none is empty but those that need no word', () => {
    const empty = everything(words, language).filter(([, text]) => text === '');
    expect(empty.map(([path]) => path)).toEqual([`${language}.figures.listed.lines`]);
  });

  it('name everything that the rule can answer', () => {
    const because: Phrase = NAME;
    const said = [
      ...Object.values(words.propositions.verdicts).map((verdict) => verdict(because)),
      ...Object.values(words.figures.aside).map((why) => why(because)),
    ];
    expect(said.map(textOf).filter((text) => !/\.$/.test(text))).toEqual([]);
    expect(BOARD_FACETS.map((facet) => vocabulary.facets[facet])).not.toContain(undefined);
  });
});

describe('the words of Arabic', () => {
  const { vocabulary, propositions, figures } = CATALOGUES.ar;

  test('hold no word of another language', () => {
    const said = [
      ...Object.values(propositions.verdicts).map((verdict) => textOf(verdict(NAME))),
      ...Object.values(figures.aside).map((why) => textOf(why(NAME))),
      ...everything(CATALOGUES.ar, '')
        .filter(([path]) => !/^\.(language|direction)$/.test(path))
        .map(([, text]) => text),
    ];
    expect(said.length).toBeGreaterThan(100);
    expect(said.flatMap(latinIn)).toEqual([]);
  });

  test('name every code of every closed list', () => {
    const named = [
      ...aspects.map(([aspect]) => vocabulary.aspect(aspect)),
      ...aspects.flatMap(([, { values = [] }]) => values.map(vocabulary.value)),
      ...[...MEASURES, ...UNITS].map(vocabulary.measure),
      ...codes.map(vocabulary.code),
      ...Object.keys(KINDS).map((kind) => vocabulary.kind(kind, kindRow(kind)?.label)),
      ...Object.keys(KINDS).map((kind) => vocabulary.family(familyOf(kind))),
    ];
    expect(named.length).toBeGreaterThan(200);
    expect(named.flatMap(latinIn)).toEqual([]);
  });

  test('keep as it is what a situation has made up', () => {
    expect(vocabulary.value('constructor')).toBe('constructor');
    expect(vocabulary.aspect('river_level')).toBe('river level');
    expect(vocabulary.kind('flood.crest', undefined)).toBe('flood.crest');
  });
});
