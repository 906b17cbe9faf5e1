import { describe, expect, it } from '@jest/globals';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, SITUATION } from '../../testing/test-situation.js';
import { VOCABULARY } from '../../testing/test-vocabulary.js';
import { settled, until } from '../../testing/wait.js';

const DAY = 86_400_000;

/** A page that is opened without the server where nothing but `database` and these texts are kept. */
async function opened(
  texts: Readonly<Record<string, string>> = {},
  database = memoryDatabase(),
  href = 'http://desk.test/',
) {
  const world = await testDesk({ href, database, answer: () => undefined });
  for (const [key, text] of Object.entries(texts)) world.deviceStorage.set(key, text);
  return world;
}

describe('the names that a device keeps', () => {
  const NAMES = {
    ...{ situation: 'ALE', mode: 'actual', defaultMarking: 'TLP:GREEN' },
    sources: [{ id: 'src-sohr', name: 'SOHR', type: 'monitor' }],
    ...{ actors: [], places: [], subjects: [], vocabulary: VOCABULARY },
  };

  /** What a page finds of names that were kept so long ago. */
  async function found(value: unknown, age = 0): Promise<unknown> {
    const database = memoryDatabase();
    const before = await opened({}, database);
    await before.desk.store.transact([{ table: 'names', key: 'ALE', value }]);
    const { desk, clock } = await opened({}, database);
    await clock.pass(age);
    desk.location.go({ code: 'ALE' });
    // What is asked for after it is answered after it.
    await desk.store.get('names', 'ALE');
    await settled();
    return desk.keptNames.keptNames.value;
  }

  it('are found by a page that is opened later, for fourteen days', async () => {
    expect(await found(NAMES)).toEqual(NAMES);
    expect(await found(NAMES, 14 * DAY)).toEqual(NAMES);
    expect(await found(NAMES, 14 * DAY + 1)).toBeUndefined();
  });

  it.each([
    ['is no object', 'names'],
    ['has no mode', { ...NAMES, mode: undefined }],
    ['has a marking that is no text', { ...NAMES, defaultMarking: 4 }],
    ['lacks a list', { ...NAMES, subjects: undefined }],
    ['has one list that is none', { ...NAMES, places: { every: true } }],
    ['has an item without a name', { ...NAMES, actors: [{ id: 'a', name: 'A' }, { id: 'b' }] }],
    ['has an item with a number for a name', { ...NAMES, actors: [{ id: 'a', name: 7 }] }],
    ['has no vocabulary', { ...NAMES, vocabulary: {} }],
  ])('are not used where what is kept %s', async (_, kept) => {
    expect(await found(kept)).toBeUndefined();
  });

  it('are those of the situation of the address alone', async () => {
    const database = memoryDatabase();
    const before = await opened({}, database);
    await before.desk.store.transact([{ table: 'names', key: 'ALE', value: NAMES }]);
    const { desk } = await opened({}, database);
    desk.location.go({ code: 'ALE' });
    await until(() => desk.keptNames.keptNames.value !== undefined);
    expect(desk.situation.nameOf('src-sohr')).toBe('SOHR');
    desk.location.go({ code: 'HAM' });
    expect(desk.keptNames.keptNames.value).toBeUndefined();
    desk.location.go({ code: 'ALE' });
    desk.location.go({ code: 'HAM' });
    await desk.store.get('names', 'ALE');
    await settled();
    expect(desk.keptNames.keptNames.value).toBeUndefined();
  });

  it('have the marking by which entries are logged that name none, where the situation says so', async () => {
    const { desk } = await opened();
    desk.keptNames.keepNames({ ...SITUATION, defaultMarking: 'TLP:GREEN' }, VOCABULARY);
    expect(desk.keptNames.keptNames.value?.defaultMarking).toBe('TLP:GREEN');
    desk.keptNames.keepNames(SITUATION, VOCABULARY);
    expect(desk.keptNames.keptNames.value).not.toHaveProperty('defaultMarking');
    expect(desk.keptNames.keptNames.value?.places[0]).toEqual({ id: 'pl-fua', name: 'Fuah' });
  });
});

describe('the zone and the clock that a device keeps', () => {
  const zoneAt = async (kept: string) => {
    const { desk } = await opened({ 'sitlog.desk.ALE': kept });
    desk.location.go({ code: 'ALE' });
    return desk.situation.zone.value;
  };

  it.each([
    ['Asia/Damascus', '{"timeZone":"Asia/Damascus"}'],
    ['Asia/Damascus', '{"timeZone":"Asia/Damascus","scriptedAt":"2016-12-14T08:30:00Z"}'],
    ['UTC', '{"timeZone":"Mars/Olympus"}'],
    ['UTC', '{"timeZone":"Mars/Olympus","scriptedAt":"2016-12-14T08:30:00Z"}'],
    ['UTC', '{"timeZone":"Asia/Damascus","scriptedAt":"at noon"}'],
    ['UTC', '{"timeZone":"Asia/Damascus","isScripted":"yes"}'],
    ['UTC', '{"isScripted":true}'],
    ['UTC', 'null'],
  ])('are %s where %s is kept', async (zone, kept) => {
    expect(await zoneAt(kept)).toBe(zone);
  });

  it('are each situation’s own', async () => {
    const { desk } = await opened({ 'sitlog.desk.HAM': '{"timeZone":"Asia/Damascus"}' });
    desk.location.go({ code: 'ALE' });
    expect(desk.situation.zone.value).toBe('UTC');
    desk.location.go({ code: 'HAM' });
    expect(desk.situation.zone.value).toBe('Asia/Damascus');
    desk.location.go({ code: undefined });
    expect(desk.situation.zone.value).toBe('UTC');
  });

  it('have no clock of an exercise any more once the situation is none', async () => {
    const { desk, deviceStorage } = await opened();
    const { keepDesk } = desk.offlineContext;
    const kept = () => JSON.parse(deviceStorage.get('sitlog.desk.ALE') ?? '') as object;
    const scriptedAt = '2016-12-14T08:30:00Z';
    const zone = { timeZone: 'UTC' };
    keepDesk('ALE', { ...zone, isScripted: true });
    expect(kept()).toEqual({ ...zone, isScripted: true });
    keepDesk('ALE', { ...zone, isScripted: true, scriptedAt });
    keepDesk('ALE', { ...zone, isScripted: true });
    expect(kept()).toEqual({ ...zone, isScripted: true, scriptedAt });
    keepDesk('ALE', { ...zone, isScripted: false });
    expect(kept()).toEqual({ ...zone, isScripted: false });
  });
});

describe('what somebody has seen at this device', () => {
  const seenWith = async (kept: string) => {
    const { desk } = await opened({ 'sitlog.seen.ALE': kept });
    desk.location.go({ code: 'ALE' });
    return desk.lastVisit.seen.value;
  };

  it('is found by a page that is opened later', async () => {
    const seen = { knownRevision: 7, validAt: '2016-12-14T08:00:00Z' };
    expect(await seenWith(JSON.stringify(seen))).toEqual(seen);
  });

  it.each([
    '{"knownRevision":"9","validAt":"2016-12-14T08:00:00Z"}',
    '{"validAt":"2016-12-14T08:00:00Z"}',
    '{"knownRevision":9,"validAt":5}',
    '{"knownRevision":9,"validAt":"noon"}',
  ])('is nothing where %s is kept', async (kept) => {
    expect(await seenWith(kept)).toBeUndefined();
  });

  it('stays as it was when the situation is opened again, and that is behind what was recorded since', async () => {
    const { desk, streams, server } = await opened({
      'sitlog.seen.ALE': '{"knownRevision":7,"validAt":"2016-12-14T08:00:00Z"}',
    });
    desk.sinceLastVisit.changed.state.subscribe(() => undefined);
    desk.location.go({ code: 'ALE' });
    expect(desk.sinceLastVisit.isBehind.value).toBe(false);
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    await settled();
    expect([desk.lastVisit.seen.value?.knownRevision, desk.sinceLastVisit.isBehind.value]).toEqual([
      7,
      true,
    ]);
    const asked = server.asked.find(({ path }) => path.includes('/comparison'));
    expect(Object.fromEntries(new URLSearchParams(asked?.path.split('?')[1]))).toMatchObject({
      ...{ fromValidAt: '2016-12-14T08:00:00Z', fromKnownAt: 'rev:7' },
      ...{ toValidAt: '2016-12-14T08:30:00.000Z', toKnownAt: 'rev:9' },
    });
  });

  it('is nothing before the board of now is known', async () => {
    const { desk, deviceStorage, streams } = await opened();
    desk.location.go({ code: 'ALE' });
    desk.lastVisit.markSeen();
    expect([desk.lastVisit.seen.value, deviceStorage.get('sitlog.seen.ALE')]).toEqual([
      undefined,
      null,
    ]);
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    streams[0]?.tell('change', changeOf(10));
    expect(desk.lastVisit.seen.value?.knownRevision).toBe(9);
    desk.location.go({ code: undefined });
    expect(desk.lastVisit.seen.value).toBeUndefined();
  });
});
