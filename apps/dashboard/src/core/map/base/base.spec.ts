import { describe, expect, it } from '@jest/globals';
import { markBox } from '../cluster.js';
import { onScreen, pixelsPerDegree } from '../projection.js';
import { type BaseName, baseNameOf, eachOnce, standingNames } from './base-names.js';
import { baseLayers } from './base-style.js';
import { coveredBox, isCovered, zoomOf } from './coverage.js';
import { BASE_TOKENS } from './palette.js';

const named = (told: object): BaseName | undefined =>
  baseNameOf([37, 36], told as Readonly<Record<string, unknown>>);

describe('a name of the base map', () => {
  it('is told in the language of the page where the tiles have it, else as it is there', () => {
    const names = { name: 'Halab', 'name:en': 'Aleppo', 'name:ar': 'حلب', kind: 'locality' };
    expect(named(names)).toMatchObject({ name: 'Halab', inOther: { en: 'Aleppo', ar: 'حلب' } });
    expect(named({ name: 'Halab' })?.inOther).toEqual({ en: 'Halab', ar: 'Halab' });
    expect(named({ 'name:en': 'Aleppo' })?.name).toBe('Aleppo');
    expect(named({ kind: 'locality', name: '' })).toBeUndefined();
  });

  it('stands once, the most important first', () => {
    const [far, near, again] = [
      named({ name: 'Village', sort_key: 9 }),
      named({ name: 'City', sort_key: 1 }),
      named({ name: 'City', sort_key: 1 }),
    ];
    const rest = named({ name: 'Anything' });
    const all = [rest, far, near, again].flatMap((one) => one ?? []);
    expect(eachOnce(all).map(({ name }) => name)).toEqual(['City', 'Village', 'Anything']);
  });
});

describe('the names that are drawn', () => {
  const at = (x: number, y: number, name: string, kind = 'locality'): BaseName => ({
    ...{ lon: x, lat: y, kind, rank: 1, name },
    inOther: { en: name, ar: `ع ${name}` },
  });
  const drawn = (names: readonly BaseName[], taken: readonly { x: number; y: number }[] = []) =>
    standingNames(names, 'en', {
      at: ([lon, lat]) => [lon, lat],
      taken: taken.map(markBox),
      ...{ width: 400, height: 300 },
    }).map(({ label }) => label);

  it('run into no mark, no name before them and no edge', () => {
    expect(drawn([at(200, 100, 'First'), at(210, 104, 'Second'), at(200, 200, 'Third')])).toEqual([
      'First',
      'Third',
    ]);
    expect(drawn([at(200, 100, 'Town')], [{ x: 205, y: 95 }])).toEqual([]);
    expect(drawn([at(2, 100, 'West'), at(399, 100, 'East'), at(200, 5, 'North')])).toEqual([]);
  });

  it('are in the language of the page, and tell countries from towns', () => {
    const screen = {
      at: ([lon, lat]: readonly [number, number]) => [lon, lat] as const,
      ...{ taken: [], width: 400, height: 300 },
    };
    expect(standingNames([at(200, 100, 'Land', 'country')], 'ar', screen)).toEqual([
      { x: 200, y: 100, label: 'ع Land', isWide: true },
    ]);
  });

  it('are no more than can be read', () => {
    const many = Array.from({ length: 500 }, (_, n) =>
      at(30 + (n % 20) * 18, 30 + Math.floor(n / 20) * 10, 'A'),
    );
    expect(drawn(many).length).toBeLessThanOrEqual(80);
  });
});

describe('what a base map covers', () => {
  const size = { width: 720, height: 440 };
  const view = { lon: 37, lat: 36, km: 100 };

  it('is the part of the screen between its degrees', () => {
    const [left, top, right, foot] = coveredBox([36.8, 35.9, 37.3, 36.1], view, size);
    const at = (lon: number, lat: number) => onScreen([lon, lat], { lon: 37 }, view, size);
    expect([left, top]).toEqual(at(36.8, 36.1).map((one) => expect.closeTo(one)));
    expect([right, foot]).toEqual(at(37.3, 35.9).map((one) => expect.closeTo(one)));
  });

  it('is all of it where the base map is the whole earth', () => {
    const [left, , right] = coveredBox([-180, -85, 180, 85], view, size);
    expect(right - left).toBeCloseTo(360 * pixelsPerDegree(view, size));
    expect(left).toBeLessThan(0);
    expect(right).toBeGreaterThan(720);
  });

  it('has the middle of the view or has not', () => {
    expect(isCovered([36, 35, 38, 37], view)).toBe(true);
    expect(isCovered([37.1, 35, 38, 37], view)).toBe(false);
    expect(isCovered([36, 36.1, 38, 37], view)).toBe(false);
    expect(isCovered([36, 35, 36.9, 37], view)).toBe(false);
    expect(isCovered([36, 35, 38, 35.9], view)).toBe(false);
  });

  it('has the scale of MapLibre, at whose zoom 0 the earth has 512 pixels', () => {
    expect(zoomOf(512 / 360)).toBe(0);
    expect(zoomOf(1024 / 360)).toBe(1);
  });
});

describe('the style of the base map', () => {
  const colours = Object.fromEntries(
    Object.keys(BASE_TOKENS).map((name) => [name, `the ${name}`]),
  ) as Parameters<typeof baseLayers>[0];
  const layers = baseLayers(colours);

  it('draws land before water before roads before borders, each by a name of its own', () => {
    const drawn = [...new Set(layers.map((layer) => layer['source-layer']))];
    expect(drawn).toEqual(['earth', 'landuse', 'water', 'buildings', 'roads', 'boundaries']);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  it('uses each colour of the theme and no other', () => {
    const used = layers.flatMap(({ paint }) =>
      Object.entries(paint as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
        name.endsWith('-color') ? [value] : [],
      ),
    );
    expect(new Set(used)).toEqual(new Set(Object.values(colours)));
  });

  it('draws areas that are several parts, too', () => {
    const water = layers.find(({ id }) => id === 'water');
    expect(JSON.stringify(water?.filter)).toContain('MultiPolygon');
  });
});
