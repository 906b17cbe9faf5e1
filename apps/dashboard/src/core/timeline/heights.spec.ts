import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Heights } from './heights.js';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 700 });

function measured(all: readonly number[]): Heights {
  const made = new Heights(all.length, 80);
  all.forEach((height, index) => {
    made.set(index, height);
  });
  return made;
}

describe('heights of rows', () => {
  it('are guessed until they are measured', () => {
    const guessed = new Heights(1_000, 80);
    guessed.set(3, 200);
    expect([guessed.topOf(3), guessed.topOf(4), guessed.topOf(1_000)]).toEqual([240, 440, 80_120]);
  });

  it('find the row at any place', () => {
    fc.assert(
      fc.property(heights, fc.nat(), (all, some) => {
        const made = measured(all);
        const index = some % all.length;
        expect(made.topOf(index)).toBe(all.slice(0, index).reduce((sum, one) => sum + one, 0));
        expect(made.at(made.topOf(index))).toBe(index);
        expect(made.at(made.topOf(index + 1) - 0.5)).toBe(index);
      }),
    );
  });

  it('stay within the list', () => {
    const made = measured([10, 20]);
    expect([made.at(-5), made.at(1e9), made.topOf(9)]).toEqual([0, 1, 30]);
    expect(new Heights(0, 80).topOf(0)).toBe(0);
  });
});
