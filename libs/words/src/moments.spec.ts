import { describe, expect, test } from '@jest/globals';
import { parseInstant } from '@sitlog/situation';
import { arabic } from './ar/index.js';
import { english } from './en/index.js';
import { dayInWords, timesIn } from './moments.js';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const inEnglish = timesIn('Asia/Damascus', english);
const inArabic = timesIn('Asia/Damascus', arabic);

describe('a moment as people read it', () => {
  test.each([
    ['2016-12-14T06:00:00Z', 'Asia/Damascus', 'Wed 14 Dec 2016, 08:00 +02:00'],
    ['2016-07-03T21:05:09Z', 'Asia/Damascus', 'Mon 4 Jul 2016, 00:05:09 +03:00'],
    ['2016-12-14T06:00:00.5Z', 'UTC', 'Wed 14 Dec 2016, 06:00:00 +00:00'],
    ['2016-12-14T06:00:00.000001Z', 'UTC', 'Wed 14 Dec 2016, 06:00:00 +00:00'],
  ])('%s in %s is %s', (instant, zone, words) => {
    expect(timesIn(zone, english).moment(at(instant))).toBe(words);
  });

  test('keeps in Arabic the sign of its offset before it', () => {
    expect(inArabic.moment(at('2016-12-14T06:00:00Z'))).toBe(
      'الأربعاء 14 ديسمبر 2016، 08:00 \u2068+02:00\u2069',
    );
  });

  test('is a day where only that is known', () => {
    expect(dayInWords('2016-12-04', english)).toBe('4 Dec 2016');
    expect(dayInWords('2016-12-04', arabic)).toBe('4 ديسمبر 2016');
  });
});

describe('a span as people read it', () => {
  const [morning, noon] = [at('2016-12-14T06:00:00Z'), at('2016-12-14T10:00:00Z')];
  const nextDay = at('2016-12-15T10:00:00Z');

  test('names once a day that both moments share', () => {
    expect(inEnglish.span(morning, noon)).toBe('Wed 14 Dec 2016, 08:00 to 12:00 +02:00');
    expect(inArabic.span(morning, noon)).toBe(
      'الأربعاء 14 ديسمبر 2016، من 08:00 إلى 12:00 \u2068+02:00\u2069',
    );
  });

  test('names both days otherwise, also where the clock was set between', () => {
    expect(inEnglish.span(morning, nextDay)).toBe(
      'Wed 14 Dec 2016, 08:00 +02:00 to Thu 15 Dec 2016, 12:00 +02:00',
    );
    const night = [at('2017-03-30T21:30:00Z'), at('2017-03-31T10:00:00Z')] as const;
    expect(inEnglish.span(...night)).toBe(
      'Thu 30 Mar 2017, 23:30 +02:00 to Fri 31 Mar 2017, 13:00 +03:00',
    );
  });

  test('names both offsets of a day on which the clock is set', () => {
    const [night, evening] = [at('2016-10-30T00:30:00Z'), at('2016-10-30T20:00:00Z')];
    expect(timesIn('Europe/Berlin', english).span(night, evening)).toBe(
      'Sun 30 Oct 2016, 02:30 +02:00 to Sun 30 Oct 2016, 21:00 +01:00',
    );
  });

  test('names two days in Arabic', () => {
    expect(inArabic.span(morning, nextDay)).toBe(
      'من الأربعاء 14 ديسمبر 2016، 08:00 \u2068+02:00\u2069 إلى الخميس 15 ديسمبر 2016، 12:00 \u2068+02:00\u2069',
    );
  });
});
