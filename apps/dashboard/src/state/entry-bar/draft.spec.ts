import { describe, expect, it } from '@jest/globals';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, SITUATION } from '../../testing/test-situation.js';
import { settled, until } from '../../testing/wait.js';

const line = (text: string, at: number) => ({ text, at, begunAt: at });
type Lines = Readonly<Record<string, unknown>>;

/** A device that has kept these lines, the last one last, and nothing else. */
async function keeping(lines: Lines) {
  const database = memoryDatabase();
  const { desk, clock, leave } = await testDesk({ database, href: 'http://desk.test/' });
  for (const [key, value] of Object.entries(lines)) {
    await desk.store.transact([{ table: 'drafts', key, value }]);
    await clock.pass(1);
  }
  leave();
  return database;
}

/** A page of no situation on such a device. */
async function page(lines: Lines, options: Parameters<typeof testDesk>[0] = {}) {
  const world = await testDesk({
    ...{ database: await keeping(lines), href: 'http://desk.test/' },
    ...options,
  });
  const { desk } = world;
  return {
    ...{ ...world, ...desk.draft },
    go: (code: string | undefined) => {
      desk.location.go({ code });
    },
    text: () => desk.draft.draft.value.text,
    kept: async () =>
      Object.fromEntries(
        (await desk.store.getAll('drafts')).map(({ key, value }) => [
          key,
          (value as { readonly text: string }).text,
        ]),
      ),
  };
}

describe('the line of an earlier page', () => {
  it('is taken up where its tab is gone, the newest of several, and is then that of this tab', async () => {
    const { go, text, kept } = await page({
      ...{ 'line:ALE/t1': line('older', 1), 'line:ALE/t2': line('old', 2) },
      'line:ALE/t3': line('new', 3),
    });
    go('ALE');
    await until(() => text() === 'new');
    await until(async () => 'line:ALE/shared' in (await kept()));
    expect(await kept()).toEqual({
      ...{ 'line:ALE/t1': 'older', 'line:ALE/t2': 'old', 'line:ALE/shared': 'new' },
    });
  });

  it('is that of the own tab first, which stays where it is', async () => {
    const { go, text, kept, desk } = await page({
      ...{ 'line:ALE/shared': line('own', 1), 'line:ALE/t2': line('other', 3) },
    });
    go('ALE');
    await until(() => text() === 'own');
    await desk.store.getAll('drafts');
    expect(await kept()).toEqual({ 'line:ALE/shared': 'own', 'line:ALE/t2': 'other' });
  });

  it('waits where somebody was quicker to write, and is not lost', async () => {
    const { go, text, write, kept } = await page({ 'line:ALE/shared': line('before', 1) });
    go('ALE');
    write({ text: 'quicker' });
    await until(async () => Object.keys(await kept()).length === 2);
    expect(text()).toBe('quicker');
    const { 'line:ALE/shared': own, ...others } = await kept();
    expect([own, Object.values(others)]).toEqual(['quicker', ['before']]);
  });

  it('is left to its tab, where somebody was quicker to write, if it is not the own', async () => {
    const { go, write, kept } = await page({ 'line:ALE/t1': line('before', 1) });
    go('ALE');
    write({ text: 'quicker' });
    await until(async () => 'line:ALE/shared' in (await kept()));
    expect(await kept()).toEqual({ 'line:ALE/t1': 'before', 'line:ALE/shared': 'quicker' });
  });

  it('is not shown in the situation to which one has gone meanwhile', async () => {
    const { go, text, kept } = await page({ 'line:ALE/shared': line('of Aleppo', 1) });
    go('ALE');
    go('HAM');
    await kept();
    await settled();
    expect(text()).toBe('');
  });

  it('is no other than a line of the situation, and what cannot be read is shown beside it', async () => {
    const { go, text, desk } = await page({
      ...{ 'line:ALE/t1': line('good', 1), 'line:ALE/t2': { text: 7, at: 9 } },
      ...{ 'line:HAM/t1': { text: 7 }, 'form:ALE-001.correct': { text: 'a form', at: 9 } },
    });
    go('ALE');
    await until(() => text() === 'good');
    const shown = () => desk.unreadable.unreadable.value;
    expect(shown().map(({ name }) => name)).toEqual(['drafts/line:ALE/t2']);
    await shown()[0]?.discard();
    expect(await desk.store.get('drafts', 'line:ALE/t2')).toBeUndefined();
  });

  it('has its own moment, also where the clock of an exercise is known only later', async () => {
    const { text, draft, desk, streams } = await page(
      { 'line:ALE/shared': { ...line('earlier', 5), isClockKnown: false } },
      {
        href: 'http://desk.test/situations/ALE/board',
        answer: servedWith(() => undefined, { ...SITUATION, mode: 'exercise' }),
      },
    );
    await until(() => text() === 'earlier');
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    expect(draft.value.begunAt).toBe(5);
  });
});

describe('the line that is written', () => {
  it('is none where the address names no situation', async () => {
    const { write, text, kept } = await page({});
    write({ text: 'nowhere' });
    expect([text(), await kept()]).toEqual(['', {}]);
  });

  it('is kept as it was written last, however quickly', async () => {
    const { go, write, kept } = await page({});
    go('ALE');
    for (const text of ['S', 'Sh', 'She']) write({ text });
    await until(async () => (await kept())['line:ALE/shared'] === 'She');
  });

  it('is off the device once it is handed over', async () => {
    const { go, write, emptied, kept, text } = await page({});
    go('ALE');
    write({ text: 'Shelling' });
    await until(async () => 'line:ALE/shared' in (await kept()));
    expect(await emptied('ALE')).toEqual({ table: 'drafts', key: 'line:ALE/shared' });
    expect(text()).toBe('');
  });
});
