import { describe, expect, it } from '@jest/globals';
import { board, inShort } from '../../test/accounts.js';
import { isNeutral } from '@sitlog/situation';
import { allOneSide, hasNeutral } from './sides.js';

describe('an answer', () => {
  it('holds since no time where nothing is known', () => {
    expect(board([])).not.toHaveProperty('since');
  });

  it('leaves out what may have begun and is over by now', () => {
    const said = [{ by: 'a', value: 'x', at: [2, 20], until: [3, 12] }] as const;
    expect(inShort(board(said, 11))).toEqual(['? x by a']);
    expect(inShort(board(said, 12))).toEqual([]);
  });
});

describe('a side', () => {
  it.each([undefined, '', 'neutral', 'civilian'])('%j opposes nobody', (side) => {
    const sides = { opposing: [], sideOf: () => side };
    expect(isNeutral(side)).toBe(true);
    expect(hasNeutral(['a'], sides)).toBe(true);
    expect(allOneSide(['a', 'b'], sides)).toBe(false);
  });
});
