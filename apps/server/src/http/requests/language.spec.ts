import { describe, expect, test } from '@jest/globals';
import { inLanguage, languageFor } from './language.js';

describe('the language of an answer', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ar', 'ar'],
    ['AR-sy', 'ar'],
    ['de, fr;q=0.9', 'en'],
    ['de, ar;q=0.2', 'ar'],
    ['en;q=0.5, ar;q=0.8', 'ar'],
    ['ar;q=0.5, en-GB', 'en'],
    ['ar, en', 'ar'],
    ['ar;q=0, en;q=0.1', 'en'],
    ['*, ar;q=0.5', 'en'],
    ['ar, *;q=0.5', 'ar'],
    ['ar;q=nonsense', 'en'],
    ['arz', 'en'],
    ['constructor, toString', 'en'],
  ])('asked for by %j is %s', (header, language) => {
    expect(languageFor(header)).toBe(language);
  });

  test('is told in its headers, with what else the answer depends on', () => {
    expect(inLanguage('ar', 'accept')).toEqual({
      'content-language': 'ar',
      vary: 'accept, accept-language',
    });
  });
});
