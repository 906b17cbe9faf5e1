import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoOf } from '../time/wall-time.js';
import { readTime } from './time-phrase.js';

const ZONE = 'Asia/Damascus';
/** Wednesday 14 December 2016, 09:42 in Aleppo. */
const NOW = Date.parse('2016-12-14T09:42:30+02:00');

function read(phrase: string, now = NOW, zone = ZONE): readonly string[] {
  const short = (at: number | null): string => (at === null ? '…' : isoOf(at, zone).slice(5, 16));
  return readTime(phrase, { now, zone }).readings.map(
    ({ from, to, precision }) => `${short(from)} ${short(to)} ${precision}`,
  );
}

describe('a phrase of time', () => {
  it.each([
    ['now', '12-14T09:42 12-14T09:42 minute'],
    ['-20m', '12-14T09:22 12-14T09:22 minute'],
    ['20 min ago', '12-14T09:22 12-14T09:22 minute'],
    ['half an hour ago', '12-14T09:12 12-14T09:12 minute'],
    ['2 hours ago', '12-14T07:12 12-14T08:12 hour'],
    ['-2h', '12-14T07:12 12-14T08:12 hour'],
    ['2 days ago', '12-12T00:00 12-13T00:00 day'],
    ['0910', '12-14T09:10 12-14T09:10 minute'],
    ['09:10', '12-14T09:10 12-14T09:10 minute'],
    ['9:10', '12-14T09:10 12-14T09:10 minute'],
    ['09:10z', '12-13T11:10 12-13T11:10 minute'],
    ['06:10z', '12-14T08:10 12-14T08:10 minute'],
    ['0610z', '12-14T08:10 12-14T08:10 minute'],
    ['2330', '12-13T23:30 12-13T23:30 minute'],
    ['9am', '12-14T08:30 12-14T09:30 hour'],
    ['5pm', '12-13T16:30 12-13T17:30 hour'],
    ['around 0900', '12-14T08:45 12-14T09:15 interval'],
    ['tue night', '12-13T18:00 12-14T06:00 part_of_day'],
    ['Tuesday night', '12-13T18:00 12-14T06:00 part_of_day'],
    ['last night', '12-13T18:00 12-14T06:00 part_of_day'],
    ['early wed', '12-14T00:00 12-14T06:00 part_of_day'],
    ['wed-early', '12-14T00:00 12-14T06:00 part_of_day'],
    ['in the early hours of Wednesday', '12-14T00:00 12-14T06:00 part_of_day'],
    ['wed dawn', '12-14T04:00 12-14T07:00 part_of_day'],
    ['wed morning', '12-14T06:00 12-14T09:42 part_of_day'],
    ['tue noon', '12-13T11:00 12-13T13:00 part_of_day'],
    ['tue evening', '12-13T17:00 12-13T22:00 part_of_day'],
    ['evening', '12-13T17:00 12-13T22:00 part_of_day'],
    ['wed 0800', '12-14T08:00 12-14T08:00 minute'],
    ['yesterday 1430', '12-13T14:30 12-13T14:30 minute'],
    ['tue midnight', '12-14T00:00 12-14T00:00 minute'],
    ['yesterday', '12-13T00:00 12-14T00:00 day'],
    ['today', '12-14T00:00 12-14T09:42 day'],
    ['wed', '12-14T00:00 12-14T09:42 day'],
    ['past 24h', '12-13T09:42 12-14T09:42 interval'],
    ['last 3 days', '12-11T09:42 12-14T09:42 interval'],
    ['past hour', '12-14T08:42 12-14T09:42 interval'],
    ['since tue', '12-13T00:00 … ongoing'],
    ['since 0800', '12-14T08:00 … ongoing'],
    ['before yesterday noon', '… 12-13T12:00 unknown_start'],
    ['before 0800', '… 12-14T08:00 unknown_start'],
    ['by tue', '… 12-14T00:00 unknown_start'],
    ['after 0800', '12-14T08:00 12-14T09:42 interval'],
    ['between 05:00 and 08:00', '12-14T05:00 12-14T08:00 interval'],
    ['between tue 5 and 8', '12-13T17:00 12-13T20:00 interval', '12-13T05:00 12-13T08:00 interval'],
    ['between 5 and 8pm', '12-13T17:00 12-13T20:00 interval'],
    ['between 2200 and 0200', '12-13T22:00 12-14T02:00 interval'],
    ['between tue evening and wed early', '12-13T17:00 12-14T06:00 interval'],
    ['2016-12-13', '12-13T00:00 12-14T00:00 day'],
    ['2016-12-13 21:15', '12-13T21:15 12-13T21:15 minute'],
    ['2016-12-13T21:15', '12-13T21:15 12-13T21:15 minute'],
    ['2016-12-13T21:15Z', '12-13T23:15 12-13T23:15 minute'],
    ['13 Dec', '12-13T00:00 12-14T00:00 day'],
    ['13 December 2016 evening', '12-13T17:00 12-13T22:00 part_of_day'],
    ['13/12', '12-13T00:00 12-14T00:00 day'],
    ['unknown', '… … unknown_start'],
    ['?', '… … unknown_start'],
  ])('%s', (phrase, ...spans) => {
    expect(read(phrase)).toEqual(spans);
  });

  it.each([
    ['الآن', '12-14T09:42 12-14T09:42 minute'],
    ['أمس', '12-13T00:00 12-14T00:00 day'],
    ['فجر الأربعاء', '12-14T04:00 12-14T07:00 part_of_day'],
    ['قبل ساعتين', '12-14T07:12 12-14T08:12 hour'],
    ['قبل ٢٠ دقيقة', '12-14T09:22 12-14T09:22 minute'],
    ['قبل نصف ساعة', '12-14T09:12 12-14T09:12 minute'],
    ['صباح الثلاثاء', '12-13T06:00 12-13T12:00 part_of_day'],
    ['مساء أمس', '12-13T17:00 12-13T22:00 part_of_day'],
    ['بعد ظهر الثلاثاء', '12-13T12:00 12-13T18:00 part_of_day'],
    ['الليلة الماضية', '12-13T18:00 12-14T06:00 part_of_day'],
    ['منذ الثلاثاء', '12-13T00:00 … ongoing'],
    ['بين 05:00 و08:00', '12-14T05:00 12-14T08:00 interval'],
    ['خلال آخر 24 ساعة', '12-13T09:42 12-14T09:42 interval'],
    ['الساعة ٠٩:١٠', '12-14T09:10 12-14T09:10 minute'],
    ['غير معروف', '… … unknown_start'],
  ])('in Arabic: %s', (phrase, span) => {
    expect(read(phrase)).toEqual([span]);
  });

  it.each([
    ['between 5 and 8', '12-14T05:00 12-14T08:00 interval', '12-13T17:00 12-13T20:00 interval'],
    ['at 5', '12-14T04:30 12-14T05:30 hour', '12-13T16:30 12-13T17:30 hour'],
    ['last mon', '12-12T00:00 12-13T00:00 day', '12-05T00:00 12-06T00:00 day'],
    ['10/12', '12-10T00:00 12-11T00:00 day', '10-12T00:00 10-13T00:00 day'],
    ['ليلة الأربعاء', '12-13T18:00 12-14T06:00 part_of_day'],
    ['ليلة الثلاثاء', '12-13T18:00 12-14T06:00 part_of_day', '12-12T18:00 12-13T06:00 part_of_day'],
    ['منذ ساعتين', '12-14T07:12 12-14T08:12 hour', '12-14T07:42 … ongoing'],
  ])('%s: every sense that has begun', (phrase, ...spans) => {
    expect(read(phrase)).toEqual(spans);
  });

  it.each(['tomorrow', 'غدا'])('sees that %j lies ahead', (phrase) => {
    expect(readTime(phrase, { now: NOW, zone: ZONE })).toEqual({ readings: [], isAhead: true });
  });

  it.each(['5', '20', 'shelling', '', '2561', '25:00', 'night shelling', 'tue wed', '99/99'])(
    'does not read %j',
    (phrase) => {
      expect(readTime(phrase, { now: NOW, zone: ZONE })).toEqual({ readings: [], isAhead: false });
    },
  );

  it.each(['wed evening', '2016-12-15', 'today 1500', '15 Dec 2016'])(
    'says of %j that it lies ahead',
    (phrase) => {
      expect(readTime(phrase, { now: NOW, zone: ZONE })).toEqual({ readings: [], isAhead: true });
    },
  );
});

describe('where the clocks are changed', () => {
  const after = Date.parse('2016-10-28T12:00:00+02:00');

  it('gives both moments of a time that came twice', () => {
    const moments = readTime('fri 0030', {
      now: Date.parse('2016-11-01T12:00:00+01:00'),
      zone: 'Europe/Berlin',
    });
    expect(moments.readings).toHaveLength(1);
    const twice = readTime('sun 0230', {
      now: Date.parse('2016-11-01T12:00:00+01:00'),
      zone: 'Europe/Berlin',
    });
    expect(twice.readings.map(({ from }) => new Date(from ?? 0).toISOString())).toEqual([
      '2016-10-30T01:30:00.000Z',
      '2016-10-30T00:30:00.000Z',
    ]);
  });

  it('gives days of 23 and of 25 hours', () => {
    const hours = (phrase: string): number => {
      const now = Date.parse('2016-12-14T12:00:00+01:00');
      const [{ from, to } = { from: 0, to: 0 }] = readTime(phrase, {
        now,
        zone: 'Europe/Berlin',
      }).readings;
      return ((to ?? 0) - (from ?? 0)) / 3_600_000;
    };
    expect([hours('2016-03-27'), hours('2016-10-30'), hours('2016-10-31')]).toEqual([23, 25, 24]);
  });

  it('reads the past day across it by the clock on the wall', () => {
    expect(read('yesterday 0900', after)).toEqual(['10-27T09:00 10-27T09:00 minute']);
  });
});

const ZONES = [
  'Asia/Damascus',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'UTC',
  'Asia/Kathmandu',
];
const PHRASES = [
  'now',
  '-20m',
  '0910',
  '09:10z',
  'tue night',
  'early wed',
  'wed dawn',
  'noon',
  'last night',
  'between 5 and 8',
  'past 24h',
  'since tue',
  'before noon',
  'yesterday',
  '?',
  '2016-12-13',
  '13 dec 0910',
  'between 2200 and 0200',
  'around 0910',
  'at 5',
  'last fri',
  'today',
  'tonight',
  'midnight',
  'after dawn',
  '3 days ago',
  '3/4',
  'الآن',
  'أمس',
  'فجر الأربعاء',
  'قبل ساعتين',
  'ليلة الخميس',
  'منذ يومين',
];
const context = fc.record({
  now: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) }),
  zone: fc.constantFrom(...ZONES),
});

describe('whatever the phrase, moment and zone', () => {
  it('spans begin before they end, and nothing lies ahead', () => {
    fc.assert(
      fc.property(context, fc.constantFrom(...PHRASES), (at, phrase) => {
        for (const { from, to } of readTime(phrase, at).readings) {
          expect(from ?? -Infinity).toBeLessThanOrEqual(to ?? Infinity);
          expect(from ?? -Infinity).toBeLessThanOrEqual(at.now);
          expect(to ?? -Infinity).toBeLessThanOrEqual(at.now);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a time of day is that of the clock on the wall of the zone', () => {
    const minute = fc.record({
      h: fc.integer({ min: 0, max: 23 }),
      m: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(context, minute, (at, { h, m }) => {
        const clock = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        const { readings } = readTime(clock, at);
        expect(readings.length).toBeGreaterThan(0);
        const walls = readings.map(({ from }) => isoOf(from ?? 0, at.zone).slice(11, 16));
        const skipped = walls.every((wall) => wall !== clock);
        if (!skipped) expect(new Set(walls)).toEqual(new Set([clock]));
      }),
      { numRuns: 500 },
    );
  });

  it('any text is read or left, never an error', () => {
    fc.assert(
      fc.property(context, fc.string({ maxLength: 40 }), (at, text) => {
        expect(Array.isArray(readTime(text, at).readings)).toBe(true);
      }),
    );
  });
});
