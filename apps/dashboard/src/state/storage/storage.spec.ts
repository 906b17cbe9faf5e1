import { describe, expect, it } from '@jest/globals';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { testDesk } from '../../testing/test-desk.js';
import { until } from '../../testing/wait.js';

const DAY = 86_400_000;

describe('the store', () => {
  it('gives back what was kept, with the moment, and nothing of what was taken out', async () => {
    const { desk, clock } = await testDesk();
    const { get, getAll, transact } = desk.store;
    await transact([
      { table: 'drafts', key: 'a', value: { text: 'one' } },
      { table: 'drafts', key: 'b', value: { text: 'two' } },
    ]);
    expect(await get('drafts', 'a')).toMatchObject({
      at: clock.edge.now(),
      value: { text: 'one' },
    });
    await transact([{ table: 'drafts', key: 'a' }]);
    expect(await get('drafts', 'a')).toBeUndefined();
    expect((await getAll('drafts')).map(({ key, value }) => [key, value])).toEqual([
      ['b', { text: 'two' }],
    ]);
  });

  it('seals each record under a key of its own, which goes with it', async () => {
    const { desk, edges } = await testDesk();
    await desk.store.transact([{ table: 'drafts', key: 'a', value: { text: 'secret' } }]);
    const raw = await edges.database.readRecord('drafts', 'a');
    expect(raw).toMatchObject({ iv: expect.any(Uint8Array), sealed: expect.any(ArrayBuffer) });
    expect(await edges.database.readRecords('keys')).toHaveLength(1);
    await desk.store.transact([{ table: 'drafts', key: 'a' }]);
    expect(await edges.database.readRecords('keys')).toHaveLength(0);
  });

  it('reads what another page of the device has kept', async () => {
    const one = await testDesk();
    await one.desk.store.transact([{ table: 'drafts', key: 'a', value: 'text' }]);
    const other = await testDesk({ database: one.edges.database });
    expect((await other.desk.store.get('drafts', 'a'))?.value).toBe('text');
    await other.desk.store.transact([{ table: 'drafts', key: 'a', value: 'more' }]);
    expect((await one.desk.store.get('drafts', 'a'))?.value).toBe('more');
  });

  it('finds what it cannot open as it stands there', async () => {
    const one = await testDesk();
    await one.desk.store.transact([{ table: 'drafts', key: 'a', value: 'text' }]);
    await one.edges.database.runTransaction(['keys'], (table) => table('keys').delete('drafts/a'));
    const other = await testDesk({ database: one.edges.database });
    const found = await other.desk.store.get('drafts', 'a');
    expect(found?.value).toBeUndefined();
    other.desk.unreadable.addUnreadable('drafts', found!);
    expect(other.desk.unreadable.unreadable.value).toMatchObject([
      { name: 'drafts/a', text: undefined },
    ]);
  });

  it('goes on after a change that failed', async () => {
    const database = memoryDatabase();
    let fails = true;
    const { desk } = await testDesk({
      database: {
        ...database,
        runTransaction: (tables, work) =>
          fails ? Promise.reject(new Error('Full.')) : database.runTransaction(tables, work),
      },
    });
    const one = { table: 'drafts', key: 'a', value: 'text' } as const;
    await expect(desk.store.transact([one])).rejects.toThrow('Full.');
    fails = false;
    await desk.store.transact([one]);
    expect((await desk.store.get('drafts', 'a'))?.value).toBe('text');
  });
});

describe('the upkeep of a device', () => {
  it('gives up forms and notes that nobody touched for a week, and no line', async () => {
    const { desk, clock } = await testDesk();
    const keys = ['form:ALE-001.correct', 'handover:ALE', 'line:ALE/t1'];
    await desk.store.transact(keys.map((key) => ({ table: 'drafts', key, value: { text: key } })));
    const left = async (): Promise<readonly string[]> => {
      await desk.upkeep.tidyUp(() => Promise.resolve(new Set()));
      return (await desk.store.getAll('drafts')).map(({ key }) => key);
    };
    await clock.pass(7 * DAY);
    expect(await left()).toEqual(keys);
    await clock.pass(1);
    expect(await left()).toEqual(['line:ALE/t1']);
  });

  it('takes over what an earlier release kept in the open', async () => {
    const { desk, deviceStorage } = await testDesk();
    deviceStorage.set('sitlog.draft.ALE', '{"text":"a line","at":1}');
    deviceStorage.set('sitlog.draft.HAM', '{"text":"","at":1}');
    deviceStorage.set('sitlog.draft.IDL', '{"text":7}');
    deviceStorage.set('sitlog.handover.ALE', 'a note');
    deviceStorage.set('sitlog.form.ALE-001', '{}');
    await desk.upkeep.tidyUp(() => Promise.resolve(new Set()));
    const found = await desk.store.getAll('drafts');
    expect(found.map(({ key, value }) => [key, value])).toEqual([
      ['line:ALE/earlier', { text: 'a line', at: 1 }],
      ['handover:ALE', 'a note'],
    ]);
    expect(deviceStorage.keys().filter((key) => /draft|handover|form/.test(key))).toEqual([
      'sitlog.draft.IDL',
    ]);
    expect(desk.unreadable.unreadable.value).toMatchObject([
      { name: 'sitlog.draft.IDL', text: '{"text":7}' },
    ]);
    await desk.unreadable.unreadable.value[0]?.discard();
    expect(deviceStorage.get('sitlog.draft.IDL')).toBeNull();
    expect(desk.unreadable.unreadable.value).toEqual([]);
  });

  it('shows what an earlier page put beside, once', async () => {
    const { desk, deviceStorage } = await testDesk();
    deviceStorage.set('sitlog.unreadable.x', 'y');
    const nobody = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());
    await desk.upkeep.tidyUp(nobody);
    await desk.upkeep.tidyUp(nobody);
    expect(desk.unreadable.unreadable.value.map(({ name, text }) => [name, text])).toEqual([
      ['sitlog.unreadable.x', 'y'],
    ]);
  });

  it('takes everything off the device but what is not its own', async () => {
    const { desk, deviceStorage } = await testDesk();
    deviceStorage.set('other', 'stays');
    await desk.store.transact([{ table: 'drafts', key: 'a', value: 'text' }]);
    await desk.upkeep.forgetDevice();
    expect(deviceStorage.keys()).toEqual(['other']);
    expect(await desk.store.getAll('drafts')).toEqual([]);
  });
});

/** Locks as a browser has them: whoever holds one does so for good. */
function testLocks(held: Set<string>): LockManager {
  return {
    request: (name: string, ...rest: readonly unknown[]) => {
      const work = rest.at(-1) as () => Promise<unknown>;
      if (held.has(name)) return Promise.reject(new Error('Held.'));
      held.add(name);
      return work();
    },
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
  };
}

describe('the name of a tab', () => {
  it('is shared by all where the browser has no locks', async () => {
    const { desk } = await testDesk();
    expect(await desk.tabs.tab).toBe('shared');
    expect(await desk.tabs.openTabs()).toEqual(new Set(['shared']));
  });

  it('is the same after a reload, and another one in a copy of the tab', async () => {
    const held = new Set<string>(['other']);
    const first = await testDesk({ locks: testLocks(held) });
    const name = await first.desk.tabs.tab;
    expect(await first.desk.tabs.openTabs()).toEqual(new Set([name]));
    const kept = first.device.edge.tabStorage.get('sitlog.tab');
    expect(kept).toBe(name);
    const copy = await testDesk({ locks: testLocks(held), tab: name });
    expect(await copy.desk.tabs.tab).not.toBe(name);
    const reload = await testDesk({ locks: testLocks(new Set()), tab: name });
    expect(await reload.desk.tabs.tab).toBe(name);
  });

  it('tells whose line a new page takes up: that of its own tab, else of one that is gone', async () => {
    const database = memoryDatabase();
    const held = new Set<string>();
    const one = await testDesk({ database, locks: testLocks(held) });
    one.desk.draft.write({ text: 'of the first' });
    await until(async () => (await one.desk.store.getAll('drafts')).length === 1);
    const beside = await testDesk({ database, locks: testLocks(held) });
    await beside.desk.tabs.tab;
    beside.desk.draft.write({ text: '' });
    expect(beside.desk.draft.draft.value.text).toBe('');
    held.clear();
    const later = await testDesk({ database, locks: testLocks(held) });
    await until(() => later.desk.draft.draft.value.text === 'of the first');
    await until(async () => {
      const [found] = await later.desk.store.getAll('drafts');
      return found?.key === `line:ALE/${await later.desk.tabs.tab}`;
    });
  });
});
