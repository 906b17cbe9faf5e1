import { describe, expect, test } from '@jest/globals';
import { FIRST } from '../../test/first.js';
import { circumstances, hour, hours } from '../../test/accounts.js';
import { plainEntry, type EntryParts } from '../../test/entries.js';
import { at } from '../../test/figures.js';
import { talkChangePoints } from './change-points.js';

const DAY = 24;
const AROUND = {
  ...circumstances(12),
  vocabulary: FIRST,
  sideOfActor: () => undefined,
  dayOf: () => ({ earliest: hour(0), latest: hour(DAY) }),
};

/** The hours at which something can turn by entries that were recorded at noon, each once. */
function turns(...entries: readonly EntryParts[]): readonly number[] {
  const moments = talkChangePoints(entries.map(plainEntry), AROUND);
  const inHours = moments.map((moment) => (moment - hour(0)) / (hour(1) - hour(0)));
  return [...new Set(inHours)].toSorted((a, b) => a - b);
}

const telling = (content: NonNullable<EntryParts['content']>): EntryParts => ({ content });
const occurred = (from: number | null, to: number | null) => {
  const text = (hours: number | null) => (hours === null ? null : at(hours));
  return { from: text(from), to: text(to), precision: 'interval' } as const;
};
const demand = { id: 'dem-1', by: 'act-red', what: 'leave' };
const forecast = { what: 'rain', windowFrom: at(14), windowTo: at(16) };

describe('the moments at which demands, forecasts and alerts turn', () => {
  test.each<[what: string, entry: EntryParts, hours: readonly number[]]>([
    ['when it became known', telling({}), [12]],
    ['from when to when it happened', telling({ time: { occurred: occurred(3, 5) } }), [3, 5, 12]],
    ['a known end alone', telling({ time: { occurred: occurred(null, 5) } }), [5, 12]],
    [
      'from when what it asserts is so',
      {
        asserts: [
          { proposition: 'dem-1/status', says: 'affirms', value: 'met', start: hours(7, 9) },
        ],
      },
      [7, 9, 12],
    ],
    [
      'a deadline, and a day before it',
      telling({ demand: { ...demand, deadline: at(40) } }),
      [12, 16, 40],
    ],
    [
      'the first and the last moment of a deadline that is a day',
      telling({ demand: { ...demand, deadline: '1970-01-01' } }),
      [-DAY, 0, 12, DAY],
    ],
    ['no deadline', telling({ demand: { ...demand, deadline: null } }), [12]],
    ['a deadline that cannot be read', telling({ demand: { ...demand, deadline: 'soon' } }), [12]],
    ['the ends of a window', telling({ forecast }), [12, 14, 16]],
    [
      'when it was uttered',
      telling({ time: { occurred: occurred(null, null), uttered: { at: at(10) } } }),
      [10, 12],
    ],
  ])('are %s', (_, entry, expected) => {
    expect(turns(entry)).toEqual(expected);
  });

  test('are those of all entries', () => {
    expect(turns(telling({ forecast }), { toldAt: hour(13) })).toEqual([12, 13, 14, 16]);
    expect(turns()).toEqual([]);
  });
});
