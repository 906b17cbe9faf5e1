import { describe, expect, it } from '@jest/globals';
import { between, content, moment } from '../../test/given.js';
import { type EntryContent } from '../entry/entry.js';
import { formatInstant } from '../time.js';
import { saysWhenTold, toldAt } from './told.js';

type Time = Partial<EntryContent['time']>;
const utc = (hour: number): string => `2016-12-14T${String(hour).padStart(2, '0')}:00:00.000000Z`;
const at = (hour: number) => ({ at: utc(hour) });

/** When an entry recorded at 20:00, of something that began at 10:00, is known to have been told. */
function told(time: Time, more: { fromGivenAt?: number; zone?: string } = {}): string {
  const { occurred } = between(utc(10), null);
  const micros = toldAt(content({ time: { occurred, ...time } }), {
    recordedAt: moment(utc(20)),
    ...more,
  });
  return formatInstant(micros);
}

describe('an entry is known to have been told', () => {
  it('when it was recorded, or when it was first uttered, published or received', () => {
    expect(told({})).toBe(utc(20));
    expect(told({ uttered: at(12) })).toBe(utc(12));
    expect(told({ published: at(12), received: at(14) })).toBe(utc(12));
    expect(told({ published: at(15), received: at(14), uttered: at(16) })).toBe(utc(14));
    expect(told({ uttered: at(22) })).toBe(utc(20));
  });

  it('not by when it was passed on before it began, and by when it was uttered also then', () => {
    expect(told({ published: at(9) })).toBe(utc(20));
    expect(told({ received: at(9) })).toBe(utc(20));
    expect(told({ published: at(10) })).toBe(utc(10));
    expect(told({ uttered: at(9) })).toBe(utc(9));
    expect(told({ occurred: between(null, null).occurred, published: at(9) })).toBe(utc(9));
  });

  it('at the end of what is no exact moment', () => {
    expect(told({ uttered: { ...at(12), precision: 'hour' } })).toBe(utc(13));
    expect(told({ uttered: { ...at(12), precision: 'ongoing' } })).toBe(utc(20));
  });

  it('by the day of the zone of the entry, else of the situation, else of UTC', () => {
    const uttered = { at: '2016-12-13' };
    const { occurred } = between(utc(10), null);
    expect(told({ uttered })).toBe(utc(0));
    expect(told({ uttered }, { zone: 'Asia/Damascus' })).toBe('2016-12-13T22:00:00.000000Z');
    const inTokyo = { ...occurred, timeZone: 'Asia/Tokyo' };
    expect(told({ uttered, occurred: inTokyo }, { zone: 'Asia/Damascus' })).toBe(
      '2016-12-13T15:00:00.000000Z',
    );
  });

  it('when a correction gave it a beginning after all that', () => {
    const fromGivenAt = moment(utc(23));
    const { occurred } = between(utc(22), null);
    expect(told({ occurred }, { fromGivenAt })).toBe(utc(23));
    expect(told({ occurred })).toBe(utc(20));
    expect(told({}, { fromGivenAt })).toBe(utc(20));
    expect(told({ occurred: between(utc(20), null).occurred }, { fromGivenAt })).toBe(utc(20));
  });
});

describe('an entry says when it was told', () => {
  it.each(['uttered', 'published', 'received'])('where it has been %s', (how) => {
    const { occurred } = between(utc(10), null);
    expect(saysWhenTold(content({ time: { occurred, [how]: at(12) } }))).toBe(true);
  });

  it('not where it says only when it happened', () => {
    expect(saysWhenTold(content())).toBe(false);
  });
});
