import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GeoPosition, MOST_POSITIONS, unwrapped } from './geometry.js';
import { geometryFault } from './geometry-fault.js';

const SQUARE = [
  [37, 36],
  [38, 36],
  [38, 37],
  [37, 37],
  [37, 36],
];
const HOLE = [
  [37.4, 36.4],
  [37.6, 36.4],
  [37.6, 36.6],
  [37.4, 36.4],
];
const area = (...coordinates: readonly unknown[]): unknown => ({ type: 'Polygon', coordinates });
const line = (...coordinates: readonly unknown[]): unknown => ({ type: 'LineString', coordinates });
const codeOf = (value: unknown): string | undefined => geometryFault(value)?.code;

/** A ring of so many different positions on a circle. */
function roundOf(count: number): readonly GeoPosition[] {
  const points = Array.from({ length: count }, (_, at): GeoPosition => {
    const turn = (at / count) * 2 * Math.PI;
    return [10 + Math.cos(turn), 50 + Math.sin(turn)];
  });
  return [...points, points[0] ?? [0, 0]];
}

describe('the geometry of a place', () => {
  it('is an area, with holes or without, or a line, which may cross itself', () => {
    expect(geometryFault(area(SQUARE))).toBeUndefined();
    expect(geometryFault(area(SQUARE, HOLE))).toBeUndefined();
    expect(geometryFault(line([37, 36], [38, 37], [37, 37], [38, 36]))).toBeUndefined();
  });

  it.each([
    ['text', 'somewhere'],
    ['a point', { type: 'Point', coordinates: [37, 36] }],
    ['a list', [SQUARE]],
    ['what has more members', { type: 'Polygon', coordinates: [SQUARE], bbox: [] }],
  ])('is not %s', (_, value) => {
    expect(codeOf(value)).toBe('no-geometry');
  });

  it.each([
    [area(), 'no-list'],
    [area('x'), 'no-list'],
    [{ type: 'LineString' }, 'no-list'],
    [line([37, 36]), 'too-few'],
    [line([37, 36], [37, 36]), 'too-few'],
    [
      area([
        [37, 36],
        [38, 36],
        [37, 36],
      ]),
      'too-few',
    ],
    [area(SQUARE.slice(0, 4)), 'not-closed'],
    [
      area([
        [0, 80],
        [120, 80],
        [-120, 80],
        [0, 80],
      ]),
      'around-pole',
    ],
    [
      area([
        [37, 36],
        [38, 37],
        [38, 36],
        [37, 37],
        [37, 36],
      ]),
      'crossing',
    ],
    [
      area([
        [37, 36],
        [39, 36],
        [38, 36],
        [38, 37],
        [37, 36],
      ]),
      'crossing',
    ],
  ])('is refused: %j', (value, code) => {
    expect(codeOf(value)).toBe(code);
  });

  it('names the ring and the position that are wrong', () => {
    const with2 = (position: unknown): unknown =>
      area(SQUARE, [HOLE[0], position, ...HOLE.slice(2)]);
    const at = { ring: 2, position: 2 };
    expect(geometryFault(with2([37.6]))).toEqual({ code: 'no-position', ...at });
    expect(geometryFault(with2([37.6, 36.4, 120]))).toEqual({ code: 'no-position', ...at });
    expect(geometryFault(with2(['37.6', 36.4]))).toEqual({ code: 'no-position', ...at });
    expect(geometryFault(with2([180.1, 36.4]))).toEqual({ code: 'longitude', ...at });
    expect(geometryFault(with2([37.6, 90.1]))).toEqual({ code: 'latitude', ...at });
  });

  it('has a bounded number of positions, all rings together', () => {
    expect(geometryFault(area(roundOf(MOST_POSITIONS - 1)))).toBeUndefined();
    expect(codeOf(area(roundOf(MOST_POSITIONS)))).toBe('too-many');
    expect(codeOf(area(roundOf(MOST_POSITIONS - 1), HOLE))).toBe('too-many');
    const long = Array.from({ length: MOST_POSITIONS + 1 }, (_, at) => [at / 10, 0]);
    expect(codeOf(line(...long))).toBe('too-many');
  });

  it('may lie across the antimeridian, where a crossing is found, too', () => {
    const bow = [
      [179, 0],
      [-179, 1],
      [-179, 0],
      [179, 1],
      [179, 0],
    ];
    expect(
      geometryFault(
        area([
          [179, 0],
          [-179, 0],
          [-179, 1],
          [179, 1],
          [179, 0],
        ]),
      ),
    ).toBeUndefined();
    expect(codeOf(area(bow))).toBe('crossing');
  });

  it('of a star of any size is taken', () => {
    const radii = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(radii, (all) => {
        const corners = all.map((radius, at): GeoPosition => {
          const turn = (at / all.length) * 2 * Math.PI;
          return [20 + radius * Math.cos(turn), 10 + radius * Math.sin(turn)];
        });
        expect(geometryFault(area([...corners, corners[0]]))).toBeUndefined();
      }),
    );
  });

  it('goes on beyond 180° where it crosses the antimeridian, and comes back', () => {
    expect(
      unwrapped([
        [170, 0],
        [-170, 0],
        [170, 0],
        [-10, 0],
      ]),
    ).toEqual([
      [170, 0],
      [190, 0],
      [170, 0],
      [-10, 0],
    ]);
  });
});
