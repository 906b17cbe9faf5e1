import { describe, expect, it } from '@jest/globals';
import { firstExpected, isAccepted, joinedRanges } from './continuity.js';

describe('stretches of revisions', () => {
  it('are joined where they touch, and stand in order', () => {
    const two = joinedRanges([{ from: 8, to: 9 }], { from: 2, to: 3 });
    expect(two).toEqual([
      { from: 2, to: 3 },
      { from: 8, to: 9 },
    ]);
    expect(joinedRanges([{ from: 2, to: 3 }], { from: 8, to: 9 })).toEqual(two);
    expect(joinedRanges([{ from: 4, to: 5 }], { from: 2, to: 3 })).toEqual([{ from: 2, to: 5 }]);
    expect(joinedRanges(two, { from: 4, to: 4 })[0]).toEqual({ from: 2, to: 4 });
    expect(joinedRanges(two, { from: 3, to: 8 })).toEqual([{ from: 2, to: 9 }]);
    expect(joinedRanges(two, { from: 6, to: 5 })).toBe(two);
  });

  it('say from which revision on a stream must be whole', () => {
    expect(firstExpected([])).toBe(0);
    expect(firstExpected([{ from: 0, to: 4 }])).toBe(5);
    expect(firstExpected([{ from: 3, to: 4 }])).toBe(0);
  });

  it('cover what lies within one of them', () => {
    const accepted = [{ from: 0, to: 4 }];
    expect(isAccepted(accepted, { from: 0, to: 4 })).toBe(true);
    expect(isAccepted(accepted, { from: 2, to: 3 })).toBe(true);
    expect(isAccepted(accepted, { from: 0, to: 5 })).toBe(false);
    expect(isAccepted([{ from: 2, to: 4 }], { from: 1, to: 3 })).toBe(false);
    expect(isAccepted([], { from: 0, to: 0 })).toBe(false);
  });
});
