import { describe, expect, it } from '@jest/globals';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, entryOf, SITUATION } from '../../testing/test-situation.js';
import { VOCABULARY } from '../../testing/test-vocabulary.js';
import { settled, until } from '../../testing/wait.js';

const LINE = 'Shelling #shelling @fua ~1000';

/** A desk at which somebody writes, beside what was logged last. */
async function writing(entries = [entryOf('ALE-002'), entryOf('ALE-001')]) {
  const world = await testDesk({
    answer: servedWith(({ path }) =>
      path.includes('/entries?') ? { body: { ...boardOf(9), entries, next: null } } : undefined,
    ),
  });
  const { desk, streams, server } = world;
  desk.live.followLive(desk.past.listener);
  streams[0]?.tell('snapshot', boardOf(9));
  const leave = desk.understood.near.subscribe(() => undefined);
  return {
    ...{ ...world, ...desk.understood, desk },
    near: () => desk.understood.near.value?.entryNo,
    asked: () =>
      server.asked
        .filter(({ path }) => path.includes('/entries?'))
        .map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1]))),
    leave: () => {
      leave();
      world.leave();
    },
  };
}

describe('an entry that may tell of the same', () => {
  const LAST = { order: 'recorded', direction: 'descending', limit: '50' };

  it('is looked for among the last ones while somebody writes, and again when one is recorded', async () => {
    const { desk, asked, streams, leave } = await writing();
    await settled();
    expect(asked()).toEqual([]);
    desk.registersNow.isActive.value = true;
    await settled();
    expect(asked()).toEqual([LAST]);
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect(asked()).toEqual([LAST, LAST]);
    leave();
  });

  it('is looked for in the family and at the place of the draft', async () => {
    const { desk, asked, followDraft, understood, leave } = await writing();
    desk.registersNow.isActive.value = true;
    desk.draft.write({ text: LINE });
    followDraft(understood.value);
    await settled();
    expect(asked().at(-1)).toEqual({ ...LAST, kind: 'hostilities', place: 'pl-fua' });
    const before = asked().length;
    followDraft(understood.value);
    await settled();
    expect(asked()).toHaveLength(before);
    desk.draft.write({ text: 'Shelling' });
    followDraft(understood.value);
    await settled();
    expect(asked().at(-1)).toEqual(LAST);
    leave();
  });

  it('is named, but for those that were set aside, and none where kind, place or time differ', async () => {
    const { desk, near, ignored, leave } = await writing();
    desk.registersNow.isActive.value = true;
    desk.draft.write({ text: LINE });
    await until(() => near() !== undefined);
    const first = near()!;
    ignored.value = new Set([first]);
    expect(near()).toBe(first === 'ALE-002' ? 'ALE-001' : 'ALE-002');
    ignored.value = new Set(['ALE-001', 'ALE-002']);
    expect(near()).toBeUndefined();
    ignored.value = new Set();
    for (const other of [
      'Shelling #shelling @fua ~"13 December 1000"',
      'A #ops.contact @fua ~1000',
    ]) {
      desk.draft.write({ text: other });
      expect(near()).toBeUndefined();
    }
    leave();
  });
});

describe('what the draft says', () => {
  it('is called as the packs of the situation have it', async () => {
    const { desk, kind, kindName, leave } = await writing();
    desk.draft.write({ text: LINE });
    expect(kind.value).toBe('hostilities.shelling');
    expect(kindName('hostilities.shelling')).toBe('Shelling');
    expect(kindName('ops.unheard_of')).toBe('ops: unheard of');
    leave();
  });

  it('means the sense of a time that was chosen, as long as that phrase stands', async () => {
    const { desk, pick, leave } = await writing();
    desk.draft.write({ text: 'Shelling ~"at 5"', pick: { phrase: 'at 5', index: 1 } });
    expect(pick.value).toBe(1);
    desk.draft.write({ text: 'Shelling ~"at 6"' });
    expect(pick.value).toBeUndefined();
    desk.draft.write({ text: 'Shelling' });
    expect(pick.value).toBeUndefined();
    leave();
  });

  it('names what was registered from here a moment ago, in its situation and once', async () => {
    const { desk, created, names, leave } = await writing();
    const one = { id: 'pl-new', name: 'New', list: 'places', situation: 'ALE' } as const;
    created.value = [one, { ...one, id: 'pl-fua' }, { ...one, id: 'pl-x', situation: 'HAM' }];
    expect(names.value.places.map(({ id }) => id).toSorted()).toEqual(['pl-fua', 'pl-new']);
    expect(desk.understood.names.value.sources.map(({ id }) => id)).toEqual(['src-sohr']);
    leave();
  });
});

describe('the names by which a line is read', () => {
  it('are kept for a page without the server, of now alone', async () => {
    const database = memoryDatabase();
    const then = await testDesk({
      database,
      href: 'http://desk.test/situations/ALE/board?knownAt=rev:3',
    });
    then.desk.deskClock.followDesk();
    await settled();
    expect(await then.desk.store.get('names', 'ALE')).toBeUndefined();
    then.leave();
    const now = await testDesk({ database });
    now.desk.deskClock.followDesk();
    await until(async () => (await now.desk.store.get('names', 'ALE')) !== undefined);
    now.leave();
  });

  it.each([
    ['the vocabulary', (path: string) => path.includes('/vocabulary')],
    ['the registers', (path: string) => !path.includes('/vocabulary')],
  ])(
    'are missing where %s alone cannot be had, and kept where it was had before',
    async (_, isAway) => {
      const served = servedWith();
      const world = await testDesk({
        answer: (asked) => (isAway(asked.path) ? { status: 404 } : served(asked)),
      });
      const { desk } = world;
      expect(desk.registersNow.readiness.value).toBe('missing');
      desk.keptNames.keepNames(SITUATION, VOCABULARY);
      expect(desk.registersNow.readiness.value).toBe('kept');
      world.leave();
    },
  );

  it('tell the marking of what names none: that of the situation, now or as seen last', async () => {
    const { desk, leave } = await testDesk({ answer: () => ({ status: 404 }) });
    expect(desk.registersNow.markingNow.value).toBeUndefined();
    desk.keptNames.keepNames({ ...SITUATION, defaultMarking: 'TLP:RED' }, VOCABULARY);
    expect(desk.registersNow.markingNow.value).toBe('TLP:RED');
    leave();
    const known = await testDesk();
    expect(known.desk.registersNow.markingNow.value).toBe('TLP:AMBER');
    known.leave();
  });
});
