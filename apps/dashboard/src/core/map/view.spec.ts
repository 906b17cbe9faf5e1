import { describe, expect, it } from '@jest/globals';
import { planeOf, viewOfAll } from './extent.js';
import { gridOf, scaleBar } from './grid.js';
import { type Spot } from './located.js';
import {
  atScreen,
  eastOf,
  KM_PER_DEGREE,
  onScreen,
  radiusOf,
  pixelsPerDegree,
  southOf,
  viewMoved,
} from './projection.js';
import { coversView, isWithin } from './within.js';

const SIZE = { width: 720, height: 440 };
const EQUATOR = { lon: 0 };
/** A degree of latitude from west to east, 720 pixels of it. */
const DEGREE = { lon: 0, lat: 0, km: KM_PER_DEGREE };

const spot = (lat: number, lon: number, other: Partial<Spot> = {}): Spot => ({
  lat,
  lon,
  precision: 1,
  radiusM: undefined,
  ...other,
});

describe('a point on the screen', () => {
  it('is to the east and the south of the middle by its degrees', () => {
    expect(onScreen([0.25, 0.1], EQUATOR, DEGREE, SIZE)).toEqual([540, expect.closeTo(148)]);
    const view = { ...DEGREE, lon: 0.25, lat: 0.1 };
    expect(onScreen([0.25, 0.1], EQUATOR, view, SIZE)).toEqual([360, 220]);
    // At 60° a degree of longitude is half as long, and one of latitude as long as everywhere.
    const north = { ...DEGREE, lat: 60 };
    expect(onScreen([1, 60], EQUATOR, north, SIZE)[0]).toBeCloseTo(720);
    expect(onScreen([0, 60.1], EQUATOR, north, SIZE)[1]).toBeCloseTo(148, 0);
  });

  it('stands where Web Mercator has it, and no farther than its edge', () => {
    expect([southOf(0), southOf(85.051129), southOf(-90)]).toEqual([
      expect.closeTo(0),
      expect.closeTo(-180, 4),
      expect.closeTo(180, 4),
    ]);
    expect(southOf(60)).toBeCloseTo((-Math.log(Math.tan((75 * Math.PI) / 180)) * 180) / Math.PI);
  });

  it('is read from the screen as it is drawn there', () => {
    const view = { lon: 179.9, lat: 61.2, km: 40 };
    const [lon, lat] = atScreen([700, 30], view, SIZE);
    expect(lon).toBeLessThan(-179);
    const [x, y] = onScreen([lon, lat], { lon: 179 }, view, SIZE);
    expect([x, y]).toEqual([expect.closeTo(700, 0), expect.closeTo(30, 0)]);
  });

  it('is the short way round from another', () => {
    expect([eastOf(-170, 170), eastOf(170, -170), eastOf(10, 350)]).toEqual([20, -20, 20]);
  });

  it('is seen only within the edges', () => {
    const seen = (lat: number, lon: number): boolean =>
      isWithin(spot(lat, lon), EQUATOR, DEGREE, SIZE);
    expect([seen(0.3, 0.49), seen(-0.3, -0.49)]).toEqual([true, true]);
    expect([seen(0, 0.51), seen(0, -0.51), seen(0.31, 0), seen(-0.31, 0)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('an area', () => {
  it('is drawn larger the farther it lies from the equator', () => {
    const degree = KM_PER_DEGREE * 1_000;
    expect(radiusOf(degree, 0, 720)).toBe(720);
    expect(radiusOf(degree, 60, 720)).toBeCloseTo(1_440);
    // At the pole it would be endless.
    expect(radiusOf(degree, 90, 1)).toBeCloseTo(radiusOf(degree, 85.051129, 1));
  });

  it('covers what is seen where all its corners are inside', () => {
    const covers = (radiusM: number | undefined, lon = 0): boolean =>
      coversView(spot(0, lon, { radiusM }), EQUATOR, DEGREE, SIZE);
    // The corners are 0.586 degrees away from the middle: 65.2 km.
    expect([covers(undefined), covers(65_000), covers(65_400)]).toEqual([false, false, true]);
    expect([covers(65_400, 0.1), covers(65_400, -0.1)]).toEqual([false, false]);
    expect(coversView(spot(0.1, 0, { radiusM: 65_400 }), EQUATOR, DEGREE, SIZE)).toBe(false);
    expect(coversView(spot(-0.1, 0, { radiusM: 65_400 }), EQUATOR, DEGREE, SIZE)).toBe(false);
  });
});

describe('a view that is moved', () => {
  it('goes by parts of its own width, on the ground', () => {
    const moved = viewMoved(DEGREE, { east: 0.25, south: 0.1 });
    expect([moved.lon, moved.lat]).toEqual([0.25, expect.closeTo(-0.1)]);
    expect(viewMoved({ ...DEGREE, lat: 60 }, { east: 0.25 })).toMatchObject({
      ...{ lon: expect.closeTo(0.5), lat: 60, km: expect.closeTo(KM_PER_DEGREE) },
    });
    expect(viewMoved({ ...DEGREE, lon: 179.9 }, { east: 0.25 }).lon).toBeCloseTo(-179.85);
  });

  it('keeps its scale on the plane, so that what is drawn moves as one sheet', () => {
    const view = { lon: 10, lat: 50, km: 3_000 };
    const moved = viewMoved(view, { south: -0.3 });
    expect(pixelsPerDegree(moved, SIZE)).toBeCloseTo(pixelsPerDegree(view, SIZE));
    const apart = [12, 13].map((lon) => {
      const before = onScreen([lon, 52], EQUATOR, view, SIZE);
      const after = onScreen([lon, 52], EQUATOR, moved, SIZE);
      return [after[0] - before[0], after[1] - before[1]];
    });
    expect(apart).toEqual([0, 1].map(() => [expect.closeTo(0), expect.closeTo(0.3 * 720)]));
    expect(moved.km).toBeLessThan(view.km);
  });

  it('stays on the map, and between two kilometres and the whole earth', () => {
    const far = { ...DEGREE, km: 30_000 };
    expect(viewMoved(far, { south: -1 }).lat).toBe(85);
    expect(viewMoved(far, { south: 1 }).lat).toBe(-85);
    expect(viewMoved(far, { factor: 2 }).km).toBe(40_000);
    expect(viewMoved(DEGREE, { factor: 0.001 }).km).toBe(2);
    expect(viewMoved(DEGREE, { factor: 0.5 }).km).toBe(KM_PER_DEGREE / 2);
  });
});

describe('the view of all places', () => {
  it('is the whole earth where there are none', () => {
    expect(planeOf([])).toEqual({ lon: 0, lat: 0 });
    expect(viewOfAll([], { lon: 3, lat: 4 }, SIZE)).toEqual({ lon: 3, lat: 4, km: 40_000 });
  });

  it('has its middle in that of the places, and a quarter more than they need', () => {
    const spots = [spot(0, 10, { radiusM: 1 }), spot(0, 12, { radiusM: 1 })];
    const plane = planeOf(spots);
    expect(plane).toEqual({ lon: 11, lat: 0 });
    const view = viewOfAll(spots, plane, SIZE);
    expect([view.lon, view.lat, view.km]).toEqual([
      expect.closeTo(11),
      expect.closeTo(0),
      expect.closeTo(2 * KM_PER_DEGREE * 1.25, 1),
    ]);
    const high = [spot(-1, 10, { radiusM: 1 }), spot(1, 10, { radiusM: 1 })];
    const tall = viewOfAll(high, planeOf(high), SIZE);
    expect(tall.km).toBeCloseTo((2 * KM_PER_DEGREE * 1.25 * 720) / 440, 1);
    expect(planeOf([spot(-1, 10), spot(5, 10)]).lat).toBe(2);
  });

  it('shows ten kilometres around a place whose extent nobody gives, and what is given whole', () => {
    const one = [spot(0, 10)];
    expect(viewOfAll(one, planeOf(one), SIZE).km).toBeCloseTo((20 * 1.25 * 720) / 440, 1);
    const wide = [spot(0, 10, { radiusM: 50_000 })];
    expect(viewOfAll(wide, planeOf(wide), SIZE).km).toBeCloseTo((100 * 1.25 * 720) / 440, 1);
    const small = [spot(0, 10, { radiusM: 10 })];
    expect(viewOfAll(small, planeOf(small), SIZE).km).toBe(20);
  });

  it('does not make places small for a whole country, unless there is nothing else', () => {
    const country = spot(40, 30, { precision: 6 });
    const both = [country, spot(0, 10)];
    expect(viewOfAll(both, planeOf(both), SIZE).km).toBeLessThan(50);
    const alone = viewOfAll([country], planeOf([country]), SIZE);
    expect(alone.km).toBeCloseTo((800 * 1.25 * 720) / 440, 0);
  });

  it('goes across the meridian of 180° where that is shorter', () => {
    expect(planeOf([spot(0, 170), spot(0, -170)]).lon).toBe(-180);
    expect(planeOf([spot(0, 170), spot(0, -150)]).lon).toBe(-170);
    expect(planeOf([spot(0, -30), spot(0, 40), spot(0, 10)]).lon).toBe(5);
  });
});

describe('the net of degrees', () => {
  const net = (lat: number, lon: number, km: number) => gridOf({ lon }, { lon, lat, km }, SIZE);

  it('has lines at round degrees, at least 110 pixels apart, with their side of the earth', () => {
    const { vertical, horizontal } = net(0, 0, KM_PER_DEGREE);
    expect(vertical).toEqual([
      { at: expect.closeTo(72), label: '0.4° W' },
      { at: expect.closeTo(216), label: '0.2° W' },
      { at: 360, label: '0.0°' },
      { at: expect.closeTo(504), label: '0.2° E' },
      { at: expect.closeTo(648), label: '0.4° E' },
    ]);
    expect(horizontal).toEqual([
      { at: expect.closeTo(364), label: '0.2° S' },
      { at: 220, label: '0.0°' },
      { at: expect.closeTo(76), label: '0.2° N' },
    ]);
  });

  it('says as many digits as its steps have', () => {
    const labels = (km: number): readonly string[] =>
      net(36, 37, km).horizontal.map(({ label }) => label);
    expect(labels(1_000)).toEqual(['34° N', '36° N', '38° N']);
    expect(labels(10)).toContain('36.00° N');
    expect(labels(2)).toContain('36.000° N');
  });

  it('goes on across the meridian of 180° and ends at the poles', () => {
    expect(net(0, 180, 10 * KM_PER_DEGREE).vertical.map(({ label }) => label)).toEqual([
      '176° E',
      '178° E',
      '180°',
      '178° W',
      '176° W',
    ]);
    const whole = net(0, 0, 40_000);
    expect(whole.horizontal.map(({ label }) => label)).toEqual([
      '60° S',
      '30° S',
      '0°',
      '30° N',
      '60° N',
    ]);
    expect(whole.vertical.length).toBeLessThan(14);
  });
});

describe('the bar that shows a distance', () => {
  it('is the longest round one of at most 140 pixels', () => {
    const bar = (km: number) => scaleBar({ lon: 0, lat: 0, km }, SIZE);
    expect(bar(720)).toEqual({ km: 100, pixels: expect.closeTo(100) });
    expect(bar(360)).toEqual({ km: 50, pixels: expect.closeTo(100) });
    expect(bar(103)).toEqual({ km: 20, pixels: expect.closeTo(139.8, 1) });
    expect(bar(5)).toEqual({ km: 0.5, pixels: expect.closeTo(72) });
  });
});
