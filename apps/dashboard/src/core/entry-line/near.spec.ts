import { describe, expect, it } from '@jest/globals';
import { type Logged, nearOf } from './near.js';
import { warningsOf } from '../entry-line/warnings.js';

const at = (iso: string): number => Date.parse(`2016-12-14T${iso}:00+02:00`);
const logged = (entryNo: string, more: Partial<Logged> = {}): Logged => ({
  entryNo,
  kind: 'hostilities.shelling',
  headline: entryNo,
  status: 'in_force',
  places: [{ placeId: 'pl-fua' }],
  time: { occurred: { from: '2016-12-14T08:00:00+02:00', to: '2016-12-14T09:00:00+02:00' } },
  ...more,
});
const event = (from: string, to = from) =>
  ({
    kind: 'hostilities.airstrike',
    placeIds: ['pl-fua'],
    reading: { from: at(from), to: at(to), precision: 'minute' },
  }) as const;
const near = (of: Parameters<typeof nearOf>[0], ...all: readonly Logged[]): readonly string[] =>
  nearOf(of, all).map(({ entryNo }) => entryNo);

describe('entries that may tell of the same event', () => {
  it.each([
    ['06:00', ['ALE-002', 'ALE-001']],
    ['05:59', []],
    ['11:00', ['ALE-002', 'ALE-001']],
    ['11:01', []],
  ])('lie within two hours of it: %s', (time, found) => {
    expect(near(event(time), logged('ALE-001'), logged('ALE-002'))).toEqual(found);
  });

  it('are of its family and at its place, and not retracted', () => {
    const others = [
      logged('ALE-003', { kind: 'harm.killed' }),
      logged('ALE-004', { places: [] }),
      logged('ALE-005', { status: 'retracted' }),
    ];
    expect(near(event('08:30'), ...others)).toEqual([]);
    expect(near({ ...event('08:30'), kind: undefined }, ...others)).toEqual(['ALE-003']);
    expect(near({ ...event('08:30'), placeIds: [] }, ...others)).toEqual(['ALE-004']);
    expect(near({ ...event('08:30'), kind: undefined, placeIds: [] }, ...others)).toEqual([]);
  });

  it('may have open times', () => {
    const open = logged('ALE-006', { time: { occurred: { from: null, to: null } } });
    expect(near(event('23:00'), open)).toEqual(['ALE-006']);
  });
});

describe('a text', () => {
  it.each([
    ['call +963 21 123 4567 now', ['phone']],
    ['00963-21-1234567', ['phone']],
    ['0933 123 456', ['phone']],
    ['اتصل على ٠٠٩٦٣٢١١٢٣٤٥٦٧', ['phone']],
    ['at 36.20211, 37.16055', ['coordinates']],
    [`36° 12' 8" N`, ['coordinates']],
    ['37S CA 12345 67890', ['coordinates']],
    ['+963 21 123 4567 at 36.20211, 37.16055', ['phone', 'coordinates']],
    ['6,000 left at 09:10, 366 fighters on 14.12.2016 (ALE-017)', []],
    ['between 0910 and 1030', []],
    ['36.2, 37.1', []],
  ])('%j warns of %j', (text, found) => {
    expect(warningsOf(text)).toEqual(found);
  });
});
