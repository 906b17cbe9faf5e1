import { describe, expect, it } from '@jest/globals';
import { content } from '../../test/given.js';
import { type Figure } from '../entry/entry.js';
import { INITIAL_CORE } from '../state/state.js';
import { conventionsIn } from './number-words.js';

/** How the words of an entry's figures are read. */
function conventions(words: readonly (string | undefined)[], language?: string) {
  const figures = words.map((verbal): Figure => {
    const counted = { measure: 'people.killed', unit: 'person', quantifier: 'verbal' } as const;
    const figure = { ...counted, stockFlow: 'flow', scope: 'the pocket' } as const;
    return verbal === undefined ? figure : { ...figure, verbal };
  });
  const said = content({ figures, ...(language === undefined ? {} : { language }) });
  return conventionsIn(said, INITIAL_CORE.registers.vocabulary);
}

describe('the conventions for verbal numbers', () => {
  it('stand by the words as they are written', () => {
    expect(conventions(['A few', 'a dozen'])).toEqual({
      'A few': { min: 3, max: 9, note: 'more than two, less than ten' },
      'a dozen': { min: 12, max: 12, note: 'twelve' },
    });
  });

  it('are none for words without one, and for figures without words', () => {
    expect(conventions(['very many', undefined])).toEqual({});
  });

  it('are those of the language of the entry, else of any', () => {
    expect(conventions(['a few'], 'ar')).toEqual(conventions(['a few']));
    expect(conventions(['عشرات'], 'ar')).toEqual(conventions(['عشرات']));
  });
});
