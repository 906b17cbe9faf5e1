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

  it('lists what counted before by when it ceased to, then by what it said and who', () => {
    const until = [5, 5] as const;
    const said = [
      { by: 'b', value: 'y', until },
      { by: 'a', value: 'x', until, denies: true },
      { by: 'd', value: 'x', until },
      { by: 'c', value: 'x', until },
      { by: 'e', value: 'z', until: [3, 3] },
    ] as const;
    for (const told of [said, said.toReversed()]) {
      const { earlier } = board(told, 12, { exclusive: false });
      expect(
        earlier.map(
          ({ value, negated, origin }) => `${negated ? 'not ' : ''}${value} by ${origin}`,
        ),
      ).toEqual(['z by e', 'x by c', 'x by d', 'not x by a', 'y by b']);
    }
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
