import { describe, expect, test } from '@jest/globals';
import { endOfDay, startOfDay } from './zone.js';

describe('the start of a day', () => {
  test.each([
    ['2016-12-14', 'Asia/Damascus', '2016-12-14T00:00:00+02:00', '2016-12-15T00:00:00+02:00'],
    ['2016-07-14', 'Asia/Damascus', '2016-07-14T00:00:00+03:00', '2016-07-15T00:00:00+03:00'],
    ['2016-12-14', 'UTC', '2016-12-14T00:00:00+00:00', '2016-12-15T00:00:00+00:00'],
    ['2024-02-28', 'Asia/Kathmandu', '2024-02-28T00:00:00+05:45', '2024-02-29T00:00:00+05:45'],
    ['2024-12-31', 'America/New_York', '2024-12-31T00:00:00-05:00', '2025-01-01T00:00:00-05:00'],
  ])('of %s in %s is %s and its end %s', (date, zone, start, end) => {
    expect(startOfDay(date, zone)).toBe(start);
    expect(endOfDay(date, zone)).toBe(end);
  });

  test('is the first moment that exists where the clock skips midnight', () => {
    // Damascus set its clock from 00:00 to 01:00 on 31 March 2017.
    expect(startOfDay('2017-03-31', 'Asia/Damascus')).toBe('2017-03-31T01:00:00+03:00');
    expect(endOfDay('2017-03-30', 'Asia/Damascus')).toBe('2017-03-31T01:00:00+03:00');
  });

  test('is written in UTC where the offset of its time had seconds', () => {
    expect(startOfDay('1750-05-01', 'Asia/Damascus')).toBe('1750-04-30T21:34:48Z');
  });
});
