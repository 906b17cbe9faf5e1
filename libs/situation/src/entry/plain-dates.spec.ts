import { describe, expect, it } from '@jest/globals';
import { content, given, logging, situation } from '../../test/given.js';
import { type EntryContent } from './entry.js';

/** An entry as it is stored. */
function stored(parts: Partial<EntryContent>): EntryContent {
  const fact = given(...situation())
    .when(logging(parts))
    .fact();
  if (fact.name !== 'EntryLogged') throw new Error(`stored as ${fact.name}`);
  return fact.data.entry;
}

const DAY = { from: '2016-12-14', to: '2016-12-14' };
const WHOLE_DAY = { from: '2016-12-14T00:00:00Z', to: '2016-12-15T00:00:00.000000Z' };

describe('the plain dates of an entry', () => {
  it("are stored as whole days, with the situation's zone", () => {
    const { time } = stored({ time: { occurred: { ...DAY, precision: 'day' } } });
    const kept = { ...WHOLE_DAY, precision: 'day', timeZone: 'Asia/Damascus' };
    expect(time.occurred).toStrictEqual(kept);
  });

  it('are stored with the zone that the entry names', () => {
    const occurred = { ...DAY, precision: 'day', timeZone: 'Europe/Moscow' } as const;
    expect(stored({ time: { occurred } }).time.occurred).toMatchObject({
      timeZone: 'Europe/Moscow',
    });
  });

  it('are read from when to when it takes effect, too', () => {
    expect(stored({ effective: DAY }).effective).toStrictEqual(WHOLE_DAY);
    expect(stored({ effective: { ...DAY, to: null } }).effective?.to).toBeNull();
  });

  it('are none in an entry of instants, which is stored as it was asked', () => {
    const asked = { effective: { from: null, to: '2016-12-15T00:00:00+02:00' } };
    expect(stored(asked)).toStrictEqual(content(asked));
  });
});
