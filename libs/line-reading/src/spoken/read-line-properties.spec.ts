import { describe, expect, test } from '@jest/globals';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import * as fc from 'fast-check';
import { lineReader } from './read-line.js';

const registers = {
  sources: [
    { id: 'src-wire', type: 'wire', names: ['Sarn Wire', 'وكالة سارن'] },
    { id: 'src-health', type: 'government', names: ['Ministry of Health', 'وزارة الصحة'] },
  ],
  actors: [{ id: 'act-army', names: ['Army of Sarn', 'جيش سارن'] }],
  places: [
    { id: 'pl-ostre', names: ['Ostre', 'أوستر'] },
    { id: 'pl-kell', names: ['Kell', 'كيل'] },
  ],
  subjects: [{ id: 'dam-1', type: 'dam', names: ['Upper dam', 'السد العلوي'] }],
  vocabulary: vocabularyOfPacks(SHIPPED),
};
const AT = { now: Date.parse('2016-12-14T10:30:00+02:00'), zone: 'Asia/Damascus' };
const read = lineReader(registers);

/** What lines are made of, in both languages: words of every sort of part, and what stands between them. */
const PIECES =
  `Sarn Wire|Ministry of Health|army|Ostre|near Kell|in Ostra|upper dam|dam collapsed|shelling|truce extended|demands
  |that the army leave|or else|by 18:00|until 6pm|0700hrs|quarter to 9|since yesterday|from 1800 to 0600|in 2 hours|next monday
  |at least 40 injured|20 000 people|1,200 families|2 of 4 bridges|51C|20k|dozens|citing|says|denies|according to|will|no|- |:|,|(|)|·
  |وكالة سارن|وزارة الصحة|الجيش|أوستر|قرب كيل|بأوستر|السد العلوي|انهيار السد|قصف|تمديد الهدنة|تطالب|والا|قبل الساعة ١٨:٠٠
  |حتى السادسة مساء|لمدة يومين|التاسعة الا ربعا|من ٦ الى ٩|منذ امس|٤٠ جريحا على الاقل|عشرات|٣ الاف شخص|نقلا عن|تنفي|بحسب|،|؛`
    .split('|')
    .map((piece) => piece.trim());
const pieces = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  ),
  { minLength: 1, maxLength: 10 },
);
const line = pieces.map((all) => all.join(' '));

/** What is read, with the words for which it stands. */
const readings = (text: string) =>
  read(text, AT).parts.map(({ start, end, ...part }) => ({
    ...part,
    words: text.slice(start, end).replace(/\s+/g, ' '),
  }));

describe('any line', () => {
  test('is read without a fault, each part from words of the line', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const { start, end } of read(text, AT).parts) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is read the same again, and by whoever knows the same', () => {
    const other = lineReader({ ...registers, vocabulary: vocabularyOfPacks(SHIPPED) });
    fc.assert(
      fc.property(line, (text) => {
        const first = read(text, AT);
        expect(read(text, AT)).toEqual(first);
        expect(other(text, AT)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  test('says the same with more spaces between its words', () => {
    const spaces = fc.constantFrom(' ', '  ', '\t', ' \u00a0 ');
    fc.assert(
      fc.property(line, spaces, (text, space) => {
        const wide = `${space}${text.replace(/\s+/g, space)}${space}`;
        expect(readings(wide)).toEqual(readings(text));
      }),
      { numRuns: 100 },
    );
  });

  test('is asked about before anything but a name is recorded', () => {
    const NAMES = ['subject', 'place', 'actor'];
    fc.assert(
      fc.property(line, (text) => {
        const certain = read(text, AT).parts.filter(
          ({ choices, isAsked }) => choices.length === 1 && isAsked !== true,
        );
        expect(certain.filter(({ is }) => !NAMES.includes(is))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
