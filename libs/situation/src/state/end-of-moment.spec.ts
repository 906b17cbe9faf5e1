import { describe, expect, it } from '@jest/globals';
import { formatInstant, type TimePrecision } from '../time.js';
import { endOfMoment } from './end-of-moment.js';

/** The end of a moment as it is told in Damascus, three hours ahead of UTC in summer and two in winter. */
function end(at: string, precision?: TimePrecision): string | undefined {
  const moment = precision === undefined ? { at } : { at, precision };
  const micros = endOfMoment(moment, 'Asia/Damascus');
  return micros === undefined ? undefined : formatInstant(micros).replace(':00.000000', '');
}

describe('a moment ends', () => {
  it('where it begins if it is exact, or says nothing else', () => {
    expect(end('2016-12-14T10:20:30Z')).toBe('2016-12-14T10:20:30.000000Z');
    expect(end('2016-12-14T10:20:30Z', 'instant')).toBe('2016-12-14T10:20:30.000000Z');
  });

  it.each<[TimePrecision, string]>([
    ['minute', '2016-12-14T10:21Z'],
    ['hour', '2016-12-14T11:00Z'],
    ['part_of_day', '2016-12-14T22:00Z'],
    ['day', '2016-12-14T22:00Z'],
    ['interval', '2016-12-14T22:00Z'],
    ['week', '2016-12-18T22:00Z'],
    ['month', '2016-12-31T22:00Z'],
    ['year', '2016-12-31T22:00Z'],
  ])('with its %s in the zone, where it is known no better', (precision, expected) => {
    expect(end('2016-12-14T10:20:30Z', precision)).toBe(expected);
  });

  it('with the next unit where it begins with one', () => {
    expect(end('2016-12-14T10:00:00Z', 'hour')).toBe('2016-12-14T11:00Z');
    expect(end('2016-12-11T22:00:00Z', 'week')).toBe('2016-12-18T22:00Z');
    expect(end('2016-12-18T21:59:00Z', 'week')).toBe('2016-12-18T22:00Z');
    expect(end('2016-01-31T12:00:00Z', 'month')).toBe('2016-01-31T22:00Z');
    expect(end('2016-03-31T12:00:00Z', 'year')).toBe('2016-12-31T22:00Z');
  });

  it.each<[TimePrecision | undefined, string]>([
    [undefined, '2016-12-14T22:00Z'],
    ['instant', '2016-12-14T22:00Z'],
    ['day', '2016-12-14T22:00Z'],
    ['week', '2016-12-18T22:00Z'],
    ['month', '2016-12-31T22:00Z'],
    ['unknown_start', '2016-12-14T22:00Z'],
  ])('that is a day known by its %s, with the first moment after that', (precision, expected) => {
    expect(end('2016-12-14', precision)).toBe(expected);
  });

  it('nowhere where it stands for no certain time, is no moment, or is missing', () => {
    expect(end('2016-12-14T10:20:30Z', 'unknown_start')).toBeUndefined();
    expect(end('2016-12-14T10:20:30Z', 'ongoing')).toBeUndefined();
    expect(end('yesterday', 'hour')).toBeUndefined();
    expect(endOfMoment(undefined, 'UTC')).toBeUndefined();
  });
});
