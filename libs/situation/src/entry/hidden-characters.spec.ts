import { describe, expect, it } from '@jest/globals';
import { asSearched, hidesSomething, inPieces, withHiddenShown } from './hidden-characters.js';

const HIDDEN = [
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u061C', '\uFEFF', '\u00AD', '\u2060'],
];

describe('characters that nobody sees', () => {
  it.each(HIDDEN)('are shown by their code (%j)', (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    expect(withHiddenShown(`Con${character}voy`)).toBe(`Con⟦U+${code}⟧voy`);
  });

  it.each(HIDDEN)('keep no word from being found (%j)', (character) => {
    expect(asSearched(`Con${character}voy`)).toBe('convoy');
  });

  it('stay where they belong to the writing, and are looked past by a search all the same', () => {
    for (const text of ['می\u200Cخواهم', '👨\u200D👩\u200D👧', 'क्\u200Dष', 'قصف على حلب', 'Köln']) {
      expect(withHiddenShown(text)).toBe(text);
    }
    expect(asSearched('می\u200Cخواهم')).toBe('میخواهم');
  });

  it('show a name that was turned round', () => {
    expect(withHiddenShown('hit by \u202EslebeR\u202C')).toBe('hit by ⟦U+202E⟧slebeR⟦U+202C⟧');
  });

  it.each([
    'Convoy hit by \u202EslebeR\u202C',
    'Con\u200Bvoy \u200F\u2066x\u2069\uFEFF',
    'می\u200Cخواهم',
    'ab\u200Dcd 👨\u200D👩\u200D👧',
    'nothing hidden',
    '',
  ])('are noticed where they are shown (%j)', (text) => {
    expect(hidesSomething(text)).toBe(withHiddenShown(text) !== text);
  });

  it('are pieces of their own', () => {
    expect(inPieces('by \u202EslebeR')).toEqual(['by ', 'U+202E', 'slebeR']);
  });
});
