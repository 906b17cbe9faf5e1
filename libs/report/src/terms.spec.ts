import { describe, expect, it } from '@jest/globals';
import { catalogueIn, textOf } from '@sitlog/words';
import { entryNumbered, moment, NOON, PACKS, reportOf } from '../test/reports.js';
import {
  gradeOf,
  moment as told,
  occurrence,
  since,
  source,
  span,
  within,
  written,
} from './terms.js';

const english = reportOf();
const arabic = reportOf({ words: catalogueIn('ar', PACKS) });
const eleven = moment('2016-12-14T11:00:00.75Z');
const [noon, eleven_] = ['2016-12-14, 12:00 +00:00', '2016-12-14, 11:00 +00:00'];
const both = '2016-12-14, 11:00 to 12:00 +00:00';

describe('a time as it is written', () => {
  it('is a moment in the zone, a day, or what it is', () => {
    expect(textOf(written('2016-12-14T14:00:00+02:00', english))).toBe(noon);
    expect(textOf(written('2016-12-14', english))).toBe('14 Dec 2016 (day)');
    expect(textOf(written('yesterday', english))).toBe('yesterday');
    expect(textOf(told(eleven, english))).toBe(eleven_);
  });

  it.each<[string | null, string | null, string, string]>([
    [null, null, 'no time given', 'بلا وقت محدد'],
    [null, '2016-12-14T12:00:00Z', `until ${noon}`, `حتى ${noon}`],
    ['2016-12-14T12:00:00Z', null, `from ${noon}`, `ابتداءً من ${noon}`],
    ['2016-12-14T12:00:00Z', '2016-12-14T12:00:00Z', noon, noon],
    ['2016-12-14T11:00:00.75Z', '2016-12-14T12:00:00Z', both, both],
    [
      '2016-12-14T12:00:00Z',
      '2016-12-16',
      `${noon} to 16 Dec 2016 (day)`,
      `من ${noon} إلى 16 ديسمبر 2016 (يوم)`,
    ],
  ])('from %s to %s is told as “%s”', (from, to, inEnglish, inArabic) => {
    expect(textOf(span({ from, to }, english))).toBe(inEnglish);
    expect(textOf(span({ from, to }, arabic))).toBe(inArabic);
  });
});

describe('a moment', () => {
  it('is told by the second that it lies in', () => {
    const exact = { moment: String, span: (from: number, to: number) => `${from} ${to}` };
    const naming = { ...english.naming, ...exact };
    expect(textOf(told(5_900_000, { ...english, naming }))).toBe('5000000');
    const bounds = { earliest: 5_900_000, latest: 7_100_000 };
    expect(textOf(within(bounds, { ...english, naming }))).toBe('5000000 7000000');
  });
});

describe('bounds of a moment', () => {
  it.each<[number | null, number | null, string, string]>([
    [null, null, 'no time given', 'بلا وقت محدد'],
    [null, NOON, `by ${noon}`, `${noon} على أبعد تقدير`],
    [NOON, null, `after ${noon}`, `بعد ${noon}`],
    [NOON, NOON, noon, noon],
    [eleven, NOON, both, both],
  ])('from %s to %s are told as “%s”', (earliest, latest, inEnglish, inArabic) => {
    expect(textOf(within({ earliest, latest }, english))).toBe(inEnglish);
    expect(textOf(within({ earliest, latest }, arabic))).toBe(inArabic);
  });

  it.each<[number | null, number | null, string, string]>([
    [null, null, 'a time that nobody gives', 'وقت لا يذكره أحد'],
    [null, NOON, `before ${noon}`, `ما قبل ${noon}`],
    [NOON, null, `some time after ${noon}`, `وقت ما بعد ${noon}`],
    [NOON, NOON, noon, noon],
    [eleven, NOON, `some time within ${both}`, `وقت ما ضمن ${both}`],
  ])('since when, from %s to %s, are told as “%s”', (earliest, latest, inEnglish, inArabic) => {
    expect(textOf(since({ earliest, latest }, english))).toBe(inEnglish);
    expect(textOf(since({ earliest, latest }, arabic))).toBe(inArabic);
  });
});

describe('what an entry says of itself', () => {
  it('is when it occurred, with the words of its source', () => {
    const occurred = { from: null, to: null, precision: 'day' } as const;
    const entry = entryNumbered('ALE-001', {
      time: { occurred: { ...occurred, label: 'at dawn' } },
    });
    expect(textOf(occurrence(entry, english))).toBe('no time given (“at dawn”)');
    expect(textOf(occurrence(entryNumbered('ALE-001', { time: { occurred } }), english))).toBe(
      'no time given',
    );
  });

  it('is its own grade, else that of its source, else that nobody can judge it', () => {
    const grade = (content: Parameters<typeof entryNumbered>[1]) =>
      gradeOf(entryNumbered('ALE-001', content), english);
    const attribution = [{ sourceId: 'src-a', act: 'said' }] as const;
    expect(grade({ attribution, grade: { reliability: 'A', credibility: 2 } })).toBe('A2');
    expect(grade({ attribution, grade: {} })).toBe('D6');
    expect(grade({ attribution: [{ sourceId: 'nobody', act: 'said' }], grade: {} })).toBe('F6');
  });
});

describe('an origin', () => {
  it('is named with its side, in whatever words its name ends', () => {
    expect(textOf(source('src-a', english))).toBe('A party (red side)');
    expect(textOf(source('src-b', english))).toBe('B party (speaker; blue side)');
    expect(textOf(source('a', english))).toBe('A hospital');
    expect(textOf(source('desk', english))).toBe('our own desk');
    expect(textOf(source('src-a', arabic))).toBe('A party (طرف red)');
  });

  it('that counts as another one is named with that one and its side, also by way of a third', () => {
    const chain = new Map([
      ['a', 'src-c'],
      ['src-c', 'src-a'],
    ]);
    const merged = { ...english.registers.merged, source: chain };
    const registers = { ...english.registers, merged };
    const told = (one: typeof english): string => textOf(source('a', { ...one, registers }));
    expect(told(english)).toBe('A hospital, which counts as A party (red side)');
    expect(told(arabic)).toBe('A hospital، الذي يُحتسب باسم A party (طرف red)');
  });
});
