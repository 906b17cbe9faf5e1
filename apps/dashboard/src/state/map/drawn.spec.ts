import { describe, expect, it } from '@jest/globals';
import { type PlaceResponse } from '@sitlog/api-types';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, outlineOf, SITUATION } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { mapStateOf } from './map.js';

const AT = 'http://desk.test/situations/ALE/map';

/** A map of 720 by 440 pixels with entries at some places, in columns. */
async function map(view: string, places: readonly PlaceResponse[] = []) {
  const ids = places.map(({ id }) => id);
  const page = outlineOf(
    ids.map((_, at) => at + 1),
    { places: ids, total: 1_001 },
  );
  const columns = { ...page.columns, place: ids.map((_, at) => at) };
  const world = await testDesk({
    href: `${AT}?view=${view}`,
    answer: (asked) => {
      if (/^\/situations\/ALE(\?|$)/.test(asked.path)) return { body: { ...SITUATION, places } };
      return servedWith(({ path }) =>
        path.includes('/outline') ? { body: { ...page, columns } } : undefined,
      )(asked);
    },
  });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const state = mapStateOf(world.desk);
  const leave = state.mapData.mapAsked.state.subscribe(() => undefined);
  await settled();
  return { ...world, ...state, leave };
}

const place = (id: string, lat: number, lon: number): PlaceResponse => ({
  id,
  name: `Place ${id}`,
  lat,
  lon,
  precision: 1,
});

describe('the marks of the map', () => {
  it('stand where their places are, with their names', async () => {
    const { marks, leave } = await map('36,37,100', [place('a', 36, 37), place('b', 36.2, 37)]);
    const all = marks.marks.value.map(({ x, y, group }) => [group.placeId, x, Math.round(y)]);
    expect(all).toEqual([
      ['a', 360, 220],
      // A fifth of a degree is 22.2 km, 160 of 720 pixels.
      ['b', 360, 60],
    ]);
    const [one] = marks.clusters.value;
    expect(one?.cluster).toMatchObject({ x: 360, y: 220, label: 'Place a' });
    expect(one?.offset).toEqual({ dx: 0, dy: 25 });
    leave();
  });

  it('are one where they stand too near to each other, and name the first', async () => {
    const near = [place('a', 36, 37), place('b', 36.03, 37)];
    const { marks, mapView, leave } = await map('36,37,100', near);
    expect(marks.clusters.value.map(({ cluster }) => cluster.label)).toEqual(['Place a +1']);
    mapView.look({ lat: 36, lon: 37, km: 80 });
    expect(marks.clusters.value.map(({ cluster }) => cluster.label)).toEqual([
      'Place a',
      'Place b',
    ]);
    leave();
  });

  it('have no name beside them where it would stand outside', async () => {
    const { marks, leave } = await map('36,40,100', [place('a', 36, 37)]);
    expect(marks.clusters.value.map(({ offset }) => offset)).toEqual([undefined]);
    leave();
  });
});

describe('the outlines of countries', () => {
  const square = (west: number, south: number, side: number) => ({
    id: '',
    name: 'Land',
    rings: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
      ] as const,
    ],
  });

  it('are drawn once, on the plane of the places, and moved under the view', async () => {
    const { outlineView, mapModel, leave } = await map('0,2,111.195', [place('a', 0, 0)]);
    expect(outlineView.path.value).toBe('');
    mapModel.countries.value = [square(2, 1, 1)];
    expect(outlineView.path.value).toBe('M2.000 -1.000L3.000 -1.000L3.000 -2.000L2.000 -2.000');
    expect(outlineView.transform.value).toBe('translate(360 220) scale(720) translate(-2 0)');
    leave();
  });

  it.each([
    [0.4, 0.2, true],
    [0.6, 0.2, false],
    [0.4, 0.4, false],
    [-3, -3, false],
  ])('are there where a line crosses what is seen (square at %p, %p: %p)', async (lon, lat, is) => {
    // The view reaches half a degree to the east and west, 220/720 of one to the north and south.
    const { outlineView, mapModel, leave } = await map('0,0,111.195', [place('a', 0, 0)]);
    expect(outlineView.hasOutline.value).toBe(false);
    mapModel.countries.value = [square(lon, lat, 1)];
    expect(outlineView.hasOutline.value).toBe(is);
    leave();
  });

  it.each([
    ['west', -1.4, -0.5],
    ['north', -0.5, 0.2],
    ['south', -0.5, -1.2],
  ])('are there where the line is in the %s of the view', async (_, lon, lat) => {
    const { outlineView, mapModel, leave } = await map('0,0,111.195', [place('a', 0, 0)]);
    mapModel.countries.value = [square(lon, lat, 1)];
    expect(outlineView.hasOutline.value).toBe(true);
    leave();
  });

  it.each([
    ['west', -1.6, -0.5],
    ['north', -0.5, 0.4],
    ['south', -0.5, -1.4],
  ])('are not there where it is beyond the %s', async (_, lon, lat) => {
    const { outlineView, mapModel, leave } = await map('0,0,111.195', [place('a', 0, 0)]);
    mapModel.countries.value = [square(lon, lat, 1)];
    expect(outlineView.hasOutline.value).toBe(false);
    leave();
  });

  it('are loaded once', async () => {
    const { mapModel, leave } = await map('36.2,37.2,100');
    const loaded = () => mapModel.countries.value;
    expect(loaded()).toBeUndefined();
    await mapModel.loadCountries();
    const first = loaded();
    expect(first?.length).toBeGreaterThan(190);
    await mapModel.loadCountries();
    expect(loaded()).toBe(first);
    mapModel.countries.value = null;
    await mapModel.loadCountries();
    expect(loaded()?.length).toBe(first?.length);
    leave();
  });
});

describe('the countries that are seen', () => {
  it('are named in the language of the page, where they are few', async () => {
    const { countriesInView, mapModel, mapView, desk, leave } = await map('36.6,37.2,150');
    expect(countriesInView.names.value).toEqual([]);
    await mapModel.loadCountries();
    expect([...countriesInView.names.value].sort()).toEqual(['Syria', 'Türkiye']);
    desk.settings.set({ lang: 'ar' });
    expect([...countriesInView.names.value].sort()).toEqual(['تركيا', 'سوريا']);
    mapView.look({ lat: 36.6, lon: 37.2, km: 5_000 });
    expect(countriesInView.names.value).toEqual([]);
    mapView.look({ lat: 0, lon: -30, km: 100 });
    expect(countriesInView.names.value).toEqual([]);
    leave();
  });

  it('have the name of the outlines where they have no number', async () => {
    const { countriesInView, mapModel, leave } = await map('0,0,111.195', [place('a', 0, 0)]);
    const around = (name: string, west: number, south: number) => ({
      id: '',
      name,
      rings: [
        [
          [west, south],
          [west + 0.1, south],
          [west + 0.1, south + 0.1],
          [west, south + 0.1],
        ] as const,
      ],
    });
    // At the corners of the view, in its middle, and where no point of the view is looked at.
    mapModel.countries.value = [
      around('East', 0.4, -0.05),
      around('North west', -0.5, 0.2),
      around('Middle', -0.05, -0.05),
      around('Between', 0.05, 0.02),
      around('Beyond', 0.4, 0.35),
    ];
    expect([...countriesInView.names.value].sort()).toEqual(['East', 'Middle', 'North west']);
    mapModel.countries.value = [
      around('East', 0.4, -0.05),
      around('North west', -0.5, 0.2),
      around('South west', -0.5, -0.3),
      around('South east', 0.4, -0.3),
    ];
    expect(countriesInView.names.value).toHaveLength(4);
    mapModel.countries.value = [...mapModel.countries.value, around('Middle', -0.05, -0.05)];
    expect(countriesInView.names.value).toEqual([]);
    leave();
  });
});
