import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { replayStateOf } from './replay.js';

const KEY = 'sitlog.bookmarks.ALE';
const GOOD = {
  ...{ id: 'a', name: 'The shelling', knownAt: '2016-12-14T08:30:00Z' },
  moments: { validAt: '2016-12-14T02:00:00Z', knownAt: 'rev:9' },
};

/** What becomes of what was kept. */
async function found(kept: string) {
  const { desk, deviceStorage } = await testDesk({ deviceStorage: new Map([[KEY, kept]]) });
  const { bookmarks } = replayStateOf(desk);
  return {
    ...{ desk, deviceStorage, bookmarks },
    names: () => bookmarks.bookmarks.value.map(({ name }) => name),
    unreadable: () => desk.unreadable.unreadable.value.map(({ text }) => text),
  };
}

describe('bookmarks that were kept', () => {
  it('are there, and nothing is said of them', async () => {
    const { names, unreadable, deviceStorage } = await found(JSON.stringify([GOOD]));
    expect([names(), unreadable()]).toEqual([['The shelling'], []]);
    expect(deviceStorage.keys().filter((key) => key.includes('unreadable'))).toEqual([]);
  });

  it('are none on a new device, of which nothing is said either', async () => {
    const { desk, deviceStorage } = await testDesk();
    expect(replayStateOf(desk).bookmarks.bookmarks.value).toEqual([]);
    expect(desk.unreadable.unreadable.value).toEqual([]);
    expect(deviceStorage.keys().filter((key) => key.includes('unreadable'))).toEqual([]);
  });

  it.each([
    ['without a name', { ...GOOD, name: undefined }],
    ['without moments', { ...GOOD, moments: undefined }],
    ['without a revision', { ...GOOD, moments: { validAt: GOOD.moments.validAt } }],
    ['of no moment', { ...GOOD, moments: { ...GOOD.moments, validAt: 'yesterday' } }],
    ['that are no list', undefined],
  ])(
    'are shown as they stand where there is one %s, beside those that can be read',
    async (_, bad) => {
      const kept = JSON.stringify(bad === undefined ? { 0: GOOD } : [bad, GOOD]);
      const { names, unreadable, deviceStorage, desk } = await found(kept);
      expect([names(), unreadable()]).toEqual([bad === undefined ? [] : ['The shelling'], [kept]]);
      expect(deviceStorage.get(`sitlog.unreadable.${KEY}`)).toBe(kept);
      await desk.unreadable.unreadable.value[0]?.discard();
      expect(deviceStorage.get(`sitlog.unreadable.${KEY}`)).toBeNull();
    },
  );

  it('are those of the situation of the address', async () => {
    const { desk, names } = await found(JSON.stringify([GOOD]));
    desk.location.go({ code: 'HAM' });
    expect(names()).toEqual([]);
    desk.location.go({ code: 'ALE' });
    expect(names()).toEqual(['The shelling']);
  });
});
