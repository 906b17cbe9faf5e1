import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { densities, marksOf, packed, stretchOfRows } from './lane-marks.js';
import { lanesOf } from './lanes.js';
import { nearestIn } from './lanes-nearest.js';

const hour = 3_600_000;
const span = { from: 0, to: 100 * hour };
const rowsAt = (
  times: readonly (readonly [number | null, number | null])[],
): Parameters<typeof marksOf>[0] => ({
  from: times.map(([from]) => (from === null ? null : from * hour)),
  to: times.map(([, to]) => (to === null ? null : to * hour)),
  flags: times.map((_, index) => (index === 0 ? 1 : 0)),
});
const all = ({ from }: { readonly from: readonly unknown[] }): readonly number[] => [
  ...from.keys(),
];

describe('lanes', () => {
  it('hold every row once, the fullest first, and those that are left share the last', () => {
    const kind = Array.from({ length: 60 }, (_, at) => `f${Math.floor(Math.sqrt(at))}.x`);
    const lanes = lanesOf({ kind, origin: [], place: [] }, 'family');
    expect(lanes.map(({ values }) => values)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    const origin = kind.map((_, at) => `o${at % 12}`);
    const many = lanesOf({ kind, origin, place: [] }, 'origin');
    expect(many.at(-1)).toMatchObject({ value: undefined, values: 5 });
    expect(many.flatMap(({ indices }) => indices).sort((a, b) => a - b)).toEqual([...kind.keys()]);
  });

  it('have one for what refers to no place', () => {
    const lanes = lanesOf({ kind: ['a.b', 'a.b'], origin: [], place: ['', 'pl'] }, 'place');
    expect(lanes.map(({ value }) => value)).toEqual(['none', 'pl']);
  });
});

describe('marks in a lane', () => {
  it('are as long as the time is open, with an arrow where an end is, and none where both are', () => {
    const rows = rowsAt([
      [10, 10],
      [20, 40],
      [50, null],
      [null, 60],
      [null, null],
    ]);
    const marks = marksOf(rows, all(rows), span, 1_000);
    expect(marks.map(({ start, end }) => [start, end])).toEqual([
      [98.5, 101.5],
      [200, 400],
      [500, 516],
      [584, 600],
    ]);
    expect(marks.map((mark) => [mark.isOpenBefore, mark.isOpenAfter])).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, false],
    ]);
    expect(marks.map(({ isRetracted }) => isRetracted)).toEqual([true, false, false, false]);
  });

  it('never leave the picture, and never lie on each other in a track', () => {
    const times = fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: -50, max: 150 })),
        fc.option(fc.integer({ min: 0, max: 150 })),
      ),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(times, (drawn) => {
        const rows = rowsAt(
          drawn.map(([from, length]) => [
            from,
            length === null ? null : (from ?? length) + (from === null ? 0 : length),
          ]),
        );
        const marks = marksOf(rows, all(rows), span, 300);
        expect(marks.every(({ start, end }) => start >= 0 && end <= 300 && end > start)).toBe(true);
        const tracks = packed(marks, 40);
        expect(tracks).toBeDefined();
        marks.forEach((mark, at) => {
          const before = marks.filter((_, one) => one < at && tracks?.[one] === tracks?.[at]);
          expect(before.every(({ end }) => end <= mark.start)).toBe(true);
        });
        const { moments, stretches } = densities(marks, 300);
        const counted = moments.reduce((sum, one) => sum + one, 0);
        expect(counted).toBe(marks.filter(({ isFuzzy }) => !isFuzzy).length);
        expect(Math.max(...stretches)).toBeLessThanOrEqual(marks.length);
      }),
    );
  });

  it('have no tracks where too many lie at once', () => {
    const rows = rowsAt(Array.from({ length: 40 }, () => [1, 90]));
    expect(packed(marksOf(rows, all(rows), span, 500), 4)).toBeUndefined();
  });

  it('are in a stretch of time that is that of most, and of none where nothing is known', () => {
    expect(stretchOfRows(rowsAt([[null, null]]))).toBeUndefined();
    const stretch = stretchOfRows(
      rowsAt([...Array.from({ length: 40 }, (_, at) => [at, at] as const), [99_999, 99_999]]),
    );
    expect(stretch?.to).toBeLessThan(60 * hour);
  });
});

describe('the row that is nearest to a moment', () => {
  it('is the one around it, the shortest first, else the one that ends or begins next to it', () => {
    const rows = rowsAt([
      [0, 90],
      [40, 50],
      [95, 96],
      [null, 99],
    ]);
    const near = (at: number): number | undefined => nearestIn(rows, all(rows), at * hour);
    expect([45, 60, 93, 98].map(near)).toEqual([1, 0, 2, 3]);
    expect(nearestIn(rows, [], 0)).toBeUndefined();
  });
});
