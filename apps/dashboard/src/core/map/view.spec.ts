import { describe, expect, it } from '@jest/globals';
import { planeOf, viewOfAll } from './extent.js';
import { gridOf, scaleBar } from './grid.js';
import { type Spot } from './located.js';
import { eastOf, KM_PER_DEGREE, onScreen, radiiOf, viewMoved } from './projection.js';
import { coversView, isWithin } from './within.js';

const SIZE = { width: 720, height: 440 };
const EQUATOR = { lon: 0, lat: 0 };
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
    // At 60° a degree of longitude is half as long.
    expect(onScreen([1, 60], { lon: 0, lat: 60 }, { ...DEGREE, lat: 60 }, SIZE)[0]).toBeCloseTo(
      720,
    );
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
  it('is drawn as wide as it is high where it lies, in the shape of the plane', () => {
    const degree = KM_PER_DEGREE * 1_000;
    expect(radiiOf(degree, 0, EQUATOR, 720)).toEqual([720, 720]);
    const [rx, ry] = radiiOf(degree, 60, EQUATOR, 720);
    expect([rx, ry]).toEqual([expect.closeTo(1_440), 720]);
    expect(radiiOf(degree, 60, { lon: 0, lat: 60 }, 720)[0]).toBeCloseTo(720);
    // At the pole it would be endless.
    expect(radiiOf(degree, 90, EQUATOR, 1)[0]).toBeCloseTo(100);
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
    expect(viewMoved(DEGREE, EQUATOR, { east: 0.25, south: 0.1 })).toEqual({
      lon: 0.25,
      lat: -0.1,
      km: KM_PER_DEGREE,
    });
    const north = { lon: 0, lat: 60 };
    expect(viewMoved({ ...DEGREE, lat: 60 }, north, { east: 0.25 }).lon).toBeCloseTo(0.5);
    expect(viewMoved({ ...DEGREE, lon: 179.9 }, EQUATOR, { east: 0.25 }).lon).toBeCloseTo(-179.85);
  });

  it('stays on the map, and between two kilometres and the whole earth', () => {
    const far = { ...DEGREE, km: 30_000 };
    expect(viewMoved(far, EQUATOR, { south: -1 }).lat).toBe(85);
    expect(viewMoved(far, EQUATOR, { south: 1 }).lat).toBe(-85);
    expect(viewMoved(far, EQUATOR, { factor: 2 }).km).toBe(40_000);
    expect(viewMoved(DEGREE, EQUATOR, { factor: 0.001 }).km).toBe(2);
    expect(viewMoved(DEGREE, EQUATOR, { factor: 0.5 }).km).toBe(KM_PER_DEGREE / 2);
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
  const net = (lat: number, lon: number, km: number) =>
    gridOf({ lon, lat }, { lon, lat, km }, SIZE);

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
      '90° S',
      '60° S',
      '30° S',
      '0°',
      '30° N',
      '60° N',
      '90° N',
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
