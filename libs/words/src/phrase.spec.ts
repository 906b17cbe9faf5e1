import { describe, expect, test } from '@jest/globals';
import { arabic } from './ar/index.js';
import { among } from './direction.js';
import { english } from './en/index.js';
import { begun, joined, numberInWords, own, phrase, plain, sentences, textOf } from './phrase.js';
import { spoken } from './voice.js';

describe('a phrase', () => {
  test('keeps what the log says apart from our own words, which run together', () => {
    const told = joined([phrase`by ${'anna'} and `, own('us'), phrase` ${3} times`], '');
    expect(told).toEqual([
      { text: 'by ' },
      { text: 'anna', log: true },
      { text: ' and us 3 times' },
    ]);
    expect(joined([phrase`${'a'}`, phrase`${'b'}`], '')).toEqual([
      { text: 'a', log: true },
      { text: 'b', log: true },
    ]);
  });

  test('has no piece for what is empty', () => {
    expect(own('')).toEqual([]);
    expect(phrase`${''}${' \t'}`).toEqual([]);
  });

  test('begins a sentence with a capital, unless the log begins it', () => {
    expect(textOf(begun(own('our desk')))).toBe('Our desk');
    expect(textOf(begun(phrase`${'al-Fuah'} is`))).toBe('al-Fuah is');
    expect(begun([])).toEqual([]);
  });

  test('of several sentences has one space between two, and none for one that is empty', () => {
    expect(textOf(sentences([own('A.'), [], own('B.'), []]))).toBe('A. B.');
  });
});

describe('a text of the log', () => {
  test.each([
    ['  two\n lines\u0000\u2028\tand more  ', 'two lines and more'],
    ['a\u202eb', 'a⟦U+202E⟧b'],
  ])('%j is told in one line: %j', (written, told) => {
    expect(plain(written)).toBe(told);
    expect(textOf(phrase`${written}`)).toBe(told);
  });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1000, '-1,000'],
  [-100, '-100'],
  [12_345_678, '12,345,678'],
  [1234.5678, '1,234.5678'],
  [1e21, '1e+21'],
])('%d has its thousands set off: %s', (number, words) => {
  expect(numberInWords(number)).toBe(words);
  expect(textOf(phrase`${number}`)).toBe(words);
});

describe('a name of another script', () => {
  const NAMES = [
    ['Arabic', 'حلب'],
    ['Hebrew', 'חיפה'],
    ['Syriac', 'ܚܠܒ'],
    ['Thaana', 'މާލެ'],
    ['N’Ko', 'ߓߊߡߊߞߏ'],
  ] as const;

  test.each(NAMES)('in %s is set apart among English words', (_, name) => {
    expect(among('ltr', `in ${name}`)).toBe(`\u2068in ${name}\u2069`);
  });

  test.each(['Aleppo', 'Düsseldorf', '2016-12-14', 'Киев', 'アレッポ', ''])(
    '%j stays as it is among English words, and is set apart among Arabic ones',
    (name) => {
      expect(among('ltr', name)).toBe(name);
      expect(among('rtl', name)).toBe(`\u2068${name}\u2069`);
    },
  );

  test('is set apart where a sentence in Arabic is spoken, our own words are not', () => {
    const told = phrase`في ${'Aleppo'} ${'حلب'}`;
    expect(spoken(told, arabic)).toBe('في \u2068Aleppo\u2069 \u2068حلب\u2069');
    expect(spoken(phrase`in ${'Aleppo'} ${'حلب'}`, english)).toBe('in Aleppo حلب');
  });
});
