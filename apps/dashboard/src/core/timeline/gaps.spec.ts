import { describe, expect, it } from '@jest/globals';
import { gapsOf, spanBetween } from './gaps.js';

const hour = 3_600_000;
const list = (
  times: readonly (readonly [number | null, number | null])[],
  direction: 'ascending' | 'descending' = 'ascending',
  order: 'happened' | 'recorded' = 'happened',
): Parameters<typeof gapsOf>[0] => {
  const inHours = (at: number | null): number | null => (at === null ? null : at * hour);
  const all = direction === 'ascending' ? times : times.toReversed();
  return {
    order,
    direction,
    from: all.map(([from]) => inHours(from)),
    to: all.map(([, to]) => inHours(to)),
  };
};

describe('gaps', () => {
  it('stand before the row after them, from the latest end of all that is earlier', () => {
    const times = [
      [0, 9],
      [1, 2],
      [12, 12],
      [13, 13],
    ] as const;
    expect([...gapsOf(list(times))]).toEqual([[2, { from: 9 * hour, to: 12 * hour }]]);
    expect([...gapsOf(list(times, 'descending'))]).toEqual([
      [2, { from: 9 * hour, to: 12 * hour }],
    ]);
  });

  it('are not closed by what has an open end, nor opened by what has no beginning', () => {
    const times = [
      [null, null],
      [null, 1],
      [2, null],
      [8, 8],
    ] as const;
    expect([...gapsOf(list(times))]).toEqual([[3, { from: 2 * hour, to: 8 * hour }]]);
  });

  it('are not told by recording', () => {
    expect(
      gapsOf(
        list(
          [
            [0, 0],
            [50, 50],
          ],
          'ascending',
          'recorded',
        ),
      ).size,
    ).toBe(0);
  });
});

describe('the span between two neighbours', () => {
  it('goes from the end of the earlier to the beginning of the later, whichever stands above', () => {
    const times = [
      [1, 2],
      [5, 6],
    ] as const;
    const wanted = { from: 2 * hour, to: 5 * hour };
    expect(spanBetween(list(times), 1)).toEqual(wanted);
    expect(spanBetween(list(times, 'descending'), 1)).toEqual(wanted);
  });

  it('is that of their overlap where they overlap, and none where a side is open', () => {
    expect(
      spanBetween(
        list([
          [1, 8],
          [5, 9],
        ]),
        1,
      ),
    ).toEqual({ from: 5 * hour, to: 8 * hour });
    expect(
      spanBetween(
        list([
          [null, null],
          [5, 9],
        ]),
        1,
      ),
    ).toBeUndefined();
    expect(
      spanBetween(
        list([
          [1, 2],
          [5, 6],
        ]),
        0,
      ),
    ).toBeUndefined();
  });
});
