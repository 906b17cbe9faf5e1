import { describe, expect, it } from '@jest/globals';
import { type GeoPosition, type PlaceGeometry } from '@sitlog/situation';
import fc from 'fast-check';
import { type Spot } from './located.js';
import { viewOfAll } from './extent.js';
import { isInside } from './outlines.js';
import { middleOf, shapeKind, shapePath } from './shape.js';
import { coversView } from './within.js';

const area = (...coordinates: readonly (readonly GeoPosition[])[]): PlaceGeometry => ({
  type: 'Polygon',
  coordinates,
});
const line = (...coordinates: readonly GeoPosition[]): PlaceGeometry => ({
  type: 'LineString',
  coordinates,
});
const box = (west: number, south: number, size: number): readonly GeoPosition[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const spotOf = (geometry: PlaceGeometry): Spot => {
  const [lon, lat] = middleOf(geometry);
  return { lat, lon, precision: 5, radiusM: undefined, geometry };
};

describe('the ground of a place', () => {
  it('has its mark in its middle', () => {
    expect(middleOf(area(box(36, 35, 2)))).toEqual([37, 36]);
    expect(middleOf(line([36, 0], [37, 0], [40, 0]))).toEqual([38, 0]);
    expect(
      middleOf(
        area([
          [179, 0],
          [-179, 0],
          [-179, 2],
          [179, 2],
          [179, 0],
        ]),
      ),
    ).toEqual([-180, 1]);
    expect(middleOf(line([179, 0], [-177, 0]))).toEqual([-179, 0]);
    expect(shapeKind(line([0, 0], [1, 1]))).toBe('line');
  });

  it('has its mark on itself where its middle is not: in a bow, beside a hole', () => {
    const bow: readonly GeoPosition[] = [
      ...([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 9],
        [9, 9],
        [9, 1],
        [0, 1],
        [0, 0],
      ] as const),
    ];
    for (const rings of [[bow], [box(0, 0, 10), box(3, 3, 4)]]) {
      expect(isInside(rings, middleOf(area(...rings)))).toBe(true);
    }
  });

  it('of any star has its mark within', () => {
    const radii = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(radii, (all) => {
        const corners = all.map((radius, at): GeoPosition => {
          const turn = (at / all.length) * 2 * Math.PI;
          return [20 + radius * Math.cos(turn), 10 + radius * Math.sin(turn)];
        });
        const ring = [...corners, corners[0] ?? [0, 0]] as const;
        expect(isInside([ring], middleOf(area(ring)))).toBe(true);
      }),
    );
  });

  it('is seen whole', () => {
    const plane = { lon: 37, lat: 36 };
    const view = viewOfAll([spotOf(line([36, 36], [38, 36]))], plane, { width: 600, height: 300 });
    expect(view.lon).toBeCloseTo(37, 6);
    // Two degrees of longitude at 36° are 180 km, and something around them.
    expect(view.km).toBeCloseTo(180 * 1.25, -1);
  });

  it('is drawn to a metre, as one line, and begins anew beyond the edge of the map', () => {
    const plane = { lon: 0 };
    expect(shapePath(line([1.123456, 0], [3, 4]), plane)).toBe('M1.12346 0.00000L3.00000 -4.00325');
    expect(shapePath(line([179, 0], [-179, 0]), plane)).toBe(
      'M179.00000 0.00000M-179.00000 0.00000',
    );
    expect(shapePath(area(box(1, 1, 1), box(1.2, 1.2, 0.2)), plane).match(/M/g)).toHaveLength(2);
  });

  it('covers what is seen where all of it lies within', () => {
    const plane = { lon: 37, lat: 36 };
    const size = { width: 600, height: 300 };
    const covers = (geometry: PlaceGeometry): boolean =>
      coversView(spotOf(geometry), plane, { lon: 37, lat: 36, km: 50 }, size);
    expect(covers(area(box(36, 35, 2)))).toBe(true);
    expect(covers(area(box(36, 35, 1)))).toBe(false);
    expect(covers(area(box(36, 35, 2), box(36.95, 35.95, 0.1)))).toBe(false);
    expect(covers(line([36, 36], [38, 36]))).toBe(false);
  });
});
