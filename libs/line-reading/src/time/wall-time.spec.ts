import { describe, expect, it } from '@jest/globals';
import {
  dayOf,
  fromField,
  isDay,
  isoOf,
  momentsAt,
  offsetAt,
  plusDays,
  preciseIsoOf,
  toField,
} from './wall-time.js';

const ZONE = 'Asia/Damascus';
const BERLIN = 'Europe/Berlin';
const at = (text: string): number => Date.parse(text);
const day = (year: number, month: number, day_: number) => ({ year, month, day: day_ });

describe('a time in a field', () => {
  it('is that of the clocks of the zone, without its seconds', () => {
    expect(toField('2016-12-14T08:30:59Z', ZONE)).toBe('2016-12-14T10:30');
    expect(toField('2016-07-14T23:30:00Z', ZONE)).toBe('2016-07-15T02:30');
  });

  it('is a moment with its offset, or none', () => {
    expect(fromField('2016-12-14T10:30', ZONE)).toBe('2016-12-14T10:30:00+02:00');
    expect(fromField('2016-07-14T10:30:15', ZONE)).toBe('2016-07-14T10:30:15+03:00');
    expect([fromField('', ZONE), fromField('noon', ZONE)]).toEqual([undefined, undefined]);
  });
});

describe('a day', () => {
  it('is that of the zone, with its weekday', () => {
    expect(dayOf(at('2016-12-13T22:30:00Z'), ZONE)).toEqual({ ...day(2016, 12, 14), weekday: 3 });
    expect(dayOf(at('2016-12-13T21:30:00Z'), ZONE)).toEqual({ ...day(2016, 12, 13), weekday: 2 });
  });

  it('is so many days from another', () => {
    expect(plusDays(day(2016, 12, 31), 1)).toEqual(day(2017, 1, 1));
    expect(plusDays(day(2016, 3, 1), -1)).toEqual(day(2016, 2, 29));
  });

  it('is one of the calendar', () => {
    expect([isDay(day(2016, 2, 29)), isDay(day(2015, 2, 29)), isDay(day(2016, 13, 1))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the moments of a reading of the clocks', () => {
  it('are one on most days, also beyond midnight', () => {
    expect(momentsAt(day(2016, 12, 14), 630, ZONE)).toEqual([at('2016-12-14T08:30:00Z')]);
    expect(momentsAt(day(2016, 12, 14), 1_440 + 61, ZONE)).toEqual([at('2016-12-14T23:01:00Z')]);
    expect(momentsAt(day(2016, 12, 14), -30, ZONE)).toEqual([at('2016-12-13T21:30:00Z')]);
  });

  it('are two where an hour is repeated', () => {
    expect(momentsAt(day(2016, 10, 30), 150, BERLIN)).toEqual([
      at('2016-10-30T00:30:00Z'),
      at('2016-10-30T01:30:00Z'),
    ]);
  });

  it('are one as far after a gap as the reading lies in it', () => {
    expect(momentsAt(day(2016, 3, 27), 150, BERLIN)).toEqual([at('2016-03-27T01:30:00Z')]);
  });
});

describe('a moment as it is written', () => {
  it('has the offset of its zone, and as many digits as it needs', () => {
    const moment = at('2016-12-14T08:30:15.789Z');
    expect(isoOf(moment, ZONE)).toBe('2016-12-14T10:30:15+02:00');
    expect(preciseIsoOf(moment, ZONE)).toBe('2016-12-14T10:30:15.789+02:00');
    expect(preciseIsoOf(moment - 789, ZONE)).toBe('2016-12-14T10:30:15+02:00');
    expect(offsetAt(moment, ZONE)).toBe(7_200_000);
    expect(offsetAt(at('2016-07-14T08:30:00Z'), ZONE)).toBe(10_800_000);
  });
});
