import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  boundOf,
  FIRST_MOMENT,
  formatInstant,
  instantOf,
  isPlainDate,
  LAST_MOMENT,
  nearestHoldable,
  parseInstant,
} from './time.js';

const SECOND = 1_000_000;

/** Moments that microseconds since 1970 hold exactly: from 1684 to 2255. */
const exact = fc.integer({ min: Date.UTC(1685, 0) * 1000, max: Date.UTC(2255, 0) * 1000 });
/** Whole seconds of every year that RFC 3339 can write. */
const wholeSecond = fc
  .integer({ min: -62_167_219_200, max: 253_402_300_799 })
  .map((seconds) => seconds * SECOND);

const twoDigits = (number: number): string => String(number).padStart(2, '0');

describe('an instant', () => {
  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(exact, wholeSecond), (moment) => {
        expect(parseInstant(formatInstant(moment))).toBe(moment);
      }),
    );
  });

  it('is written again as it was read, in UTC with six decimals', () => {
    fc.assert(
      fc.property(exact, (moment) => {
        const text = formatInstant(moment);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        expect(formatInstant(parseInstant(text)!)).toBe(text);
      }),
    );
  });

  it('is written so that the order of texts is the order of moments', () => {
    fc.assert(
      fc.property(fc.oneof(exact, wholeSecond), fc.oneof(exact, wholeSecond), (a, b) => {
        expect(formatInstant(a) < formatInstant(b)).toBe(a < b);
      }),
    );
  });

  it('is the same moment at any offset', () => {
    const offset = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });
    fc.assert(
      fc.property(exact, offset, (moment, minutes) => {
        const local = formatInstant(moment + minutes * 60 * SECOND).slice(0, -1);
        const ahead = Math.abs(minutes);
        const hours = twoDigits(Math.floor(ahead / 60));
        const text = `${local}${minutes < 0 ? '-' : '+'}${hours}:${twoDigits(ahead % 60)}`;
        expect(parseInstant(text)).toBe(moment);
      }),
    );
  });

  it('agrees with the reading of Date where both can read it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        fc.pre(text.length === '2016-12-14T10:00:00.000Z'.length);
        expect(parseInstant(text)).toBe(date.getTime() * 1000);
      }),
    );
  });

  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00:00.000001Z', 1],
    ['1969-12-31T23:59:59.999999Z', -1],
    ['1970-01-01T00:00:01.5Z', 1_500_000],
    ['1970-01-01T00:00:01.05Z', 1_050_000],
    ['1970-01-01T02:00:00+02:00', 0],
    ['1969-12-31T18:15:00-05:45', 0],
    ['1970-01-01T00:00:00-00:00', 0],
    ['1970-01-01T23:59:00+23:59', 0],
    ['2016-12-14T06:00:00+02:00', 1_481_688_000 * SECOND],
    ['0001-01-01T00:00:00Z', -62_135_596_800 * SECOND],
    ['0099-12-31T00:00:00Z', -59_011_545_600 * SECOND],
    ['0999-12-31T23:59:59Z', -30_610_224_001 * SECOND],
    ['0000-02-29T00:00:00Z', -62_162_121_600 * SECOND],
    ['9999-12-31T23:59:59Z', 253_402_300_799 * SECOND],
  ])('%s is %d microseconds from 1970', (text, moment) => {
    expect(parseInstant(text)).toBe(moment);
  });

  it.each([
    [0, '1970-01-01T00:00:00.000000Z'],
    [-1, '1969-12-31T23:59:59.999999Z'],
    [1_001, '1970-01-01T00:00:00.001001Z'],
    [-62_135_596_800 * SECOND, '0001-01-01T00:00:00.000000Z'],
  ])('of %d microseconds is written %s', (moment, text) => {
    expect(formatInstant(moment)).toBe(text);
  });

  it.each([
    '2016-12-14',
    '2016-12-14T06:00Z',
    '2016-12-14T06:00:00',
    '2016-12-14 06:00:00Z',
    '2016-12-14t06:00:00z',
    '2016-12-14T06:00:00+0200',
    '2016-12-14T06:00:00+2:00',
    '2016-12-14T06:00:00+24:00',
    '2016-12-14T06:00:00+02:60',
    '2016-12-14T06:00:00.Z',
    '2016-12-14T06:00:00,5Z',
    '2016-12-14T06:00:00.1234567Z',
    '2016-12-14T24:00:00Z',
    '2016-12-14T06:60:00Z',
    '2016-12-31T23:59:60Z',
    '2016-00-14T06:00:00Z',
    '2016-13-14T06:00:00Z',
    '2016-12-00T06:00:00Z',
    '2016-12-32T06:00:00Z',
    '2016-11-31T06:00:00Z',
    '2015-02-29T06:00:00Z',
    '+02016-12-14T06:00:00Z',
    ' 2016-12-14T06:00:00Z',
    '2016-12-14T06:00:00Z\n',
    '٢٠١٦-12-14T06:00:00Z',
    'today',
    '',
  ])('is not %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('is nothing that the calendar does not have, and everything that it has', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists =
          date.getUTCFullYear() === year &&
          date.getUTCMonth() === month - 1 &&
          date.getUTCDate() === day;
        const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
        expect(isPlainDate(text)).toBe(exists);
        expect(parseInstant(`${text}T00:00:00Z`)).toBe(exists ? date.getTime() * 1000 : undefined);
      }),
    );
  });
});

describe('the moment of a checked text', () => {
  it('is that of its instant', () => {
    expect(instantOf('1970-01-01T00:00:01Z')).toBe(SECOND);
  });

  it.each(['2016-12-14', 'noon', ''])('is none where it is %j after all', (text) => {
    expect(() => instantOf(text)).toThrow(`"${text}" is no instant`);
  });
});

describe('a bound', () => {
  it('is the moment of its instant, and open without one', () => {
    expect(boundOf('1970-01-01T00:00:01Z')).toBe(SECOND);
    expect(boundOf(null)).toBeNull();
    expect(boundOf('early')).toBeNull();
  });
});

describe('a plain date', () => {
  it.each(['2016-12-14', '2016-02-29', '2000-02-29', '2400-02-29', '0000-02-29', '0099-12-31'])(
    'is %s, which names no instant',
    (text) => {
      expect(isPlainDate(text)).toBe(true);
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  it.each([
    'on 2016-12-14',
    '2015-02-29',
    '1900-02-29',
    '2100-02-29',
    '2016-02-30',
    '2016-04-31',
    '2016-00-01',
    '2016-13-01',
    '2016-01-00',
    '2016-1-1',
    '16-12-14',
    '2016-12',
    '2016-12-14T06:00:00Z',
    '2016-12-14 ',
    '',
  ])('is not %j', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });
});

describe('the moment next to one that a log can hold', () => {
  it('is itself where the log can hold it, else the first or the last that it can', () => {
    for (const moment of [0, FIRST_MOMENT, LAST_MOMENT]) {
      expect(nearestHoldable(moment)).toBe(moment);
    }
    expect(nearestHoldable(FIRST_MOMENT - 1)).toBe(FIRST_MOMENT);
    expect(nearestHoldable(9e18)).toBe(LAST_MOMENT);
  });
});
