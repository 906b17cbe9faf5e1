import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, entryOf, outlineOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { mapStateOf } from './map.js';

const AT = 'http://desk.test/situations/ALE/map';

async function map(href = AT, total = 2) {
  const world = await testDesk({
    href,
    answer: servedWith(({ path }) => {
      if (path.includes('/outline')) return { body: outlineOf([2, 1], { total, all: 9 }) };
      if (path.includes('/entries?') && path.includes('cursor=b')) {
        return { body: { ...boardOf(9), entries: [entryOf('ALE-001')], next: null } };
      }
      return path.includes('/entries?')
        ? { body: { ...boardOf(9), entries: [entryOf('ALE-002')], next: 'b' } }
        : undefined;
    }),
  });
  const { desk } = world;
  desk.live.followLive(desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const state = mapStateOf(desk);
  const leave = state.mapData.mapAsked.state.subscribe(() => undefined);
  await settled();
  return {
    ...world,
    ...state,
    leave,
    asked: () =>
      world.server.asked.map(({ path }) => path).filter((path) => path.includes('/entries')),
  };
}

describe('the entries of the map', () => {
  it('are read whole where they are few, page after page at one pair of moments', async () => {
    const { mapData, mapModel, asked, leave } = await map();
    const { data } = mapData.mapAsked.state.value;
    expect([data?.isWhole, data?.total, data?.all]).toEqual([true, 2, 9]);
    expect(data?.items.map(({ no }) => no)).toEqual(['ALE-002', 'ALE-001']);
    expect(asked()[1]).toMatch(/knownAt=rev%3A9&limit=200/);
    expect(asked()[2]).toMatch(/limit=200&cursor=b/);
    expect(asked()[2]).not.toContain('knownAt');
    expect(mapModel.drawn.value.map(({ placeId }) => placeId)).toEqual(['pl-fua']);
    leave();
  });

  it('are read in columns where they are many', async () => {
    const { mapData, asked, leave } = await map(AT, 1_001);
    expect(mapData.mapAsked.state.value.data?.isWhole).toBe(false);
    expect(asked()).toHaveLength(1);
    leave();
  });

  it('are asked for again with every event while both clocks run, and stand still while the page is held', async () => {
    const { asked, streams, desk, leave } = await map();
    const before = asked().length;
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect(asked()).toHaveLength(before + 3);
    desk.pause.pauseOrGoOn();
    await settled();
    const held = asked().length;
    streams[0]?.tell('change', changeOf(11));
    await settled();
    expect(asked()).toHaveLength(held);
    expect(asked().some((path) => path.includes('/outline?') && path.includes('rev%3A10'))).toBe(
      true,
    );
    leave();
  });
});

describe('the view of the map', () => {
  it('is that of the address, else all places', async () => {
    const { mapModel, mapView, leave } = await map(`${AT}?view=36.2,37.2,120`);
    expect(mapModel.view.value).toEqual({ lat: 36.2, lon: 37.2, km: 120 });
    mapView.look(undefined);
    expect(mapModel.view.value.lat).toBeCloseTo(35.98);
    leave();
  });

  it.each(['36,37', '95,37,5', '36,190,5', '36,37,0', '36,37,50000', 'a,b,c'])(
    'shows all places where %s stands for a view',
    async (view) => {
      const { mapView, leave } = await map(`${AT}?view=${view}`);
      expect(mapView.askedView.value).toBeUndefined();
      leave();
    },
  );

  it('follows a hand at once, and the address when the hand rests', async () => {
    const { mapView, page, clock, leave } = await map();
    mapView.hold({ lat: 36.123456, lon: 37, km: 50.12345 });
    mapView.letGo(250);
    expect(mapView.askedView.value?.lat).toBe(36.123456);
    expect(page.path()).not.toContain('view=');
    await clock.pass(249);
    mapView.letGo(250);
    await clock.pass(249);
    expect(page.path()).not.toContain('view=');
    await clock.pass(1);
    expect(page.path()).toContain('view=36.1235%2C37.0000%2C50.12');
    expect(page.history).toHaveLength(1);
    leave();
  });

  it('is moved by buttons and keys, and says how much is seen', async () => {
    const { panZoom, mapView, mapModel, desk, leave } = await map(`${AT}?view=36,37,100`);
    panZoom.move('in');
    expect(mapModel.view.value.km).toBeCloseTo(62.5, 0);
    expect(desk.announcer.said.status.value).toBe(desk.words.t().map.across('63'));
    let isTaken = false;
    const press = (key: string, held = {}): void => {
      panZoom.onKeyDown({
        key,
        preventDefault: () => {
          isTaken = true;
        },
        ...held,
      } as KeyboardEvent);
    };
    press('x');
    press('-', { ctrlKey: true });
    expect(isTaken).toBe(false);
    press('-');
    expect([isTaken, Math.round(mapModel.view.value.km)]).toEqual([true, 100]);
    press('ArrowUp');
    expect(mapModel.view.value.lat).toBeGreaterThan(36);
    press('0');
    expect(mapView.askedView.value).toBeUndefined();
    leave();
  });

  it('selects a place, for the list to go to, and widens the list to it', async () => {
    const { mapView, leave } = await map(`${AT}?part=exact`);
    expect(mapView.part.value).toBe('exact');
    mapView.selectInMap('pl-fua');
    expect([mapView.selected.value, mapView.part.value, mapView.selections.value]).toEqual([
      'pl-fua',
      undefined,
      1,
    ]);
    leave();
  });
});

describe('what stands beside a mark', () => {
  it('is a name, with how rough the place is and how many others are there', async () => {
    const { labels, mapModel, desk, leave } = await map();
    const [fuah] = mapModel.drawn.value;
    expect(labels.labelOf([fuah!])).toBe('Fuah');
    expect(labels.labelOf([fuah!, fuah!, fuah!])).toBe('Fuah +2');
    expect(labels.labelOf([])).toBe('');
    const rough = (spot: object): string =>
      labels.labelOf([{ ...fuah!, spot: { ...fuah!.spot, ...spot } }]);
    const words = desk.words.t().map;
    expect(rough({ precision: 2 })).toBe(`Fuah ${words.roughly}`);
    expect(rough({ precision: 6 })).toBe(`Fuah ${words.wholeCountry}`);
    expect(rough({ radiusM: 1_540 })).toBe(`Fuah ${words.plusMinus('1.5')}`);
    expect(labels.kmText(12_400)).toBe('12');
    leave();
  });
});
