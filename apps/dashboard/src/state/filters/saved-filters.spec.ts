import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { settled, until } from '../../testing/wait.js';
import { openPalette } from '../palette/palette.js';
import { savedFiltersOf } from './saved-filters.js';

const AT = 'http://desk.test/situations/ALE/board';

async function saved(database = memoryDatabase(), href = AT) {
  const world = await testDesk({ database, href });
  const state = savedFiltersOf(world.desk);
  await settled();
  return {
    ...world,
    ...state,
    names: () => state.saved.value.map(({ name }) => name),
  };
}

describe('the filters that are kept', () => {
  it('are there by their names when the page is opened again, for their situation alone', async () => {
    const database = memoryDatabase();
    const { keep, names, desk } = await saved(database);
    keep('Shelling', 'kind:shelling');
    keep('Late ones', 'late:>2h');
    expect(names()).toEqual(['Late ones', 'Shelling']);
    await desk.store.getAll('drafts');
    const again = await saved(database);
    await until(() => again.saved.value.length > 0);
    expect(again.saved.value).toEqual([
      { name: 'Late ones', filter: 'late:>2h' },
      { name: 'Shelling', filter: 'kind:shelling' },
    ]);
    desk.location.go({ code: 'HAM' });
    await settled();
    expect(names()).toEqual([]);
    desk.location.go({ code: 'ALE' });
    await until(() => names().length > 0);
    expect(names()).toEqual(['Late ones', 'Shelling']);
  });

  it('are named otherwise and removed; a name stands for one filter', async () => {
    const { keep, rename, remove, saved: all, names } = await saved();
    keep('a', 'kind:needs');
    keep('b', 'kind:ops');
    keep('a', 'kind:shelling');
    expect(all.value).toEqual([
      { name: 'a', filter: 'kind:shelling' },
      { name: 'b', filter: 'kind:ops' },
    ]);
    rename({ name: 'a', filter: 'kind:shelling' }, 'b');
    expect(all.value).toEqual([{ name: 'b', filter: 'kind:shelling' }]);
    remove('b');
    expect(names()).toEqual([]);
  });

  it('stand in no open storage, and are gone once the device is told to forget', async () => {
    const database = memoryDatabase();
    const { keep, desk, deviceStorage } = await saved(database);
    keep('Colonel X', 'actor:act-x');
    await desk.store.getAll('drafts');
    const open = deviceStorage.keys().map((key) => deviceStorage.get(key) ?? '');
    expect(open.join()).not.toContain('Colonel X');
    await desk.upkeep.forgetDevice();
    expect((await saved(database)).names()).toEqual([]);
  });

  it('are applied where entries are listed, else in the timeline, and found by the palette', async () => {
    const { keep, desk, apply, saved: all } = await saved();
    keep('Shelling', 'kind:shelling');
    const palette = openPalette(desk);
    palette.text.value = 'shell';
    const choice = palette.choices.value.find(({ label }) => label === 'Shelling');
    expect(choice?.sort).toBe('Saved filter');
    choice?.run();
    expect(desk.location.place.value).toMatchObject({
      screen: 'timeline',
      filter: 'kind:shelling',
    });
    desk.location.go({ screen: 'map', filter: '' });
    apply(all.value[0]!);
    expect(desk.location.place.value).toMatchObject({ screen: 'map', filter: 'kind:shelling' });
    palette.leave();
  });
});
