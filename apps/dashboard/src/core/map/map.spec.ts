import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strokeOf } from './certainty.js';
import { clustered, labelsFor } from './cluster.js';
import { COUNTRIES, LINES } from './data/outlines.data.js';
import { viewOfAll, planeOf } from './extent.js';
import { type Spot } from './located.js';
import { countryAt, decoded } from './outlines.js';
import { eastOf, viewMoved, onScreen } from './projection.js';
import { isWithin } from './within.js';

const SIZE = { width: 800, height: 500 };
const spot: fc.Arbitrary<Spot> = fc.record({
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  precision: fc.constantFrom(1, 3, undefined),
  radiusM: fc.constant(undefined),
});

describe('what the map shows', () => {
  it('has every place in the view that shows all, also across the meridian of 180°', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        const plane = planeOf(spots);
        const view = viewOfAll(spots, plane, SIZE);
        fc.pre(view.km < 40_000);
        expect(spots.every((one) => isWithin(one, plane, view, SIZE))).toBe(true);
      }),
    );
    const pacific = [179, -179].map((lon) => ({ lat: 0, lon, precision: 1, radiusM: undefined }));
    expect(viewOfAll(pacific, planeOf(pacific), SIZE).km).toBeLessThan(400);
  });

  it('comes back to where it was when it is moved there and back', () => {
    const plane = { lon: 37 };
    const view = { lon: 37, lat: 36, km: 120 };
    const there = viewMoved(view, { east: 0.25, south: 0.1, factor: 2 });
    const back = viewMoved(there, { east: -0.125, south: -0.05, factor: 0.5 });
    // Its scale on the plane is twice as small; the ground that it shows is larger to the south.
    expect(there.lat).toBeCloseTo(35.89, 2);
    expect(there.km).toBeGreaterThan(240);
    expect(back.lon).toBeCloseTo(view.lon);
    expect(back.lat).toBeCloseTo(view.lat);
    expect(back.km).toBeCloseTo(view.km);
    expect(eastOf(-179, 179)).toBe(2);
    expect(onScreen([37, 36], plane, view, SIZE)).toEqual([400, 250]);
  });

  it('puts each mark into one cluster, and lets no label run into a mark', () => {
    const point = fc.record({
      x: fc.integer({ max: 300, min: 0 }),
      y: fc.integer({ max: 300, min: 0 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (all) => {
        const clusters = clustered(all, 26);
        expect(clusters.flatMap(({ members }) => members).length).toBe(all.length);
        const labelled = clusters.map((one) => ({ ...one, label: 'Name of it' }));
        for (const [one, { dx, dy }] of labelsFor(labelled, 300)) {
          const meets = clusters.some(
            ({ x, y }) => Math.abs(x - one.x - dx) < 14 && Math.abs(y - one.y - dy) < 14,
          );
          expect(meets).toBe(false);
        }
      }),
    );
  });

  it('never looks surer than its entries', () => {
    const item = (flags: number) => ({ no: '', kind: '', from: null, to: null, flags, places: [] });
    const [reported, verified, disputed, ahead] = [item(0), item(16), item(8), item(32)];
    expect(strokeOf([verified, verified])).toBe('verified');
    expect(strokeOf([verified, reported])).toBe('reported');
    expect(strokeOf([verified, ahead])).toBe('reported');
    expect(strokeOf([ahead])).toBe('ahead');
    expect(strokeOf([verified, disputed])).toBe('disputed');
  });

  it('knows the countries of its outlines', () => {
    const countries = decoded(LINES, COUNTRIES);
    const nameAt = (lon: number, lat: number): string | undefined =>
      countryAt(countries, [lon, lat])?.name;
    expect(countries.length).toBeGreaterThan(190);
    expect(nameAt(37.16, 36.2)).toBe('Syria');
    expect(nameAt(35, 39)).toBe('Turkey');
    expect(nameAt(-30, 0)).toBeUndefined();
  });
});
