import { describe, expect, it } from '@jest/globals';
import { type PropositionResponse } from '@sitlog/api-types';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, entryOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { inboxOf } from './inbox.js';

const line = (id: string, state: string, ...entries: readonly string[]) =>
  ({ id, state, values: [{ entries }], denied: [] }) as unknown as PropositionResponse;
const entry = (entryNo: string, hour: number, author = 'mk') => ({
  ...entryOf(entryNo),
  ...{ author, recordedAt: `2016-12-14T0${hour}:00:00Z`, verification: 'unverified' },
});
const LINES = [
  line('agr-1/observance', 'reported', 'ALE-002'),
  line('agr-1/status', 'contested', 'ALE-009'),
];

/** An inbox with the oldest unverified entries, and by number with those on which the board rests. */
async function inbox({ query = '', lines = LINES, next = null as string | null } = {}) {
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/inbox${query}`,
    answer: servedWith(({ path }) => {
      if (!path.startsWith('/situations/ALE/entries?')) return undefined;
      const entries = path.includes('numbers=')
        ? [entry('ALE-009', 7), entry('ALE-002', 6)]
        : [entry('ALE-001', 4, 'operator'), entry('ALE-002', 6)];
      return { body: { ...boardOf(9), entries, next: path.includes('numbers=') ? null : next } };
    }),
  });
  const { desk, streams, server } = world;
  desk.live.followLive(desk.past.listener);
  const own = inboxOf(desk);
  const leave = [own.queue, own.isMore].map((one) => one.subscribe(() => undefined));
  await settled();
  const asked = () =>
    server.asked
      .filter(({ path }) => path.includes('/entries?'))
      .map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1])));
  const before = asked();
  streams[0]?.tell('snapshot', boardOf(9, lines));
  await settled();
  return {
    ...{ ...world, ...own, asked, before },
    numbers: () => own.queue.value?.map(({ entry: { entryNo } }) => entryNo),
    leave: () => {
      for (const one of leave) one();
      world.leave();
    },
  };
}

const OLDEST = {
  ...{ verification: 'unverified', status: 'in_force', order: 'recorded' },
  ...{ direction: 'ascending', limit: '100' },
};

describe('what waits for verification', () => {
  it('is asked for once there is a board: the oldest, and what the board rests on, contested lines first', async () => {
    const { asked, before, numbers, leave } = await inbox();
    expect(before).toEqual([]);
    const { direction: _, ...unverified } = OLDEST;
    expect(asked().slice(-2)).toEqual([
      OLDEST,
      { ...unverified, numbers: 'ALE-009,ALE-002', limit: expect.stringMatching(/^\d+$/) },
    ]);
    expect(numbers()).toEqual(['ALE-009', 'ALE-002', 'ALE-001']);
    leave();
  });

  it('is but the oldest where the board rests on no entry', async () => {
    const { asked, numbers, leave } = await inbox({ lines: [] });
    expect(asked().every(({ numbers: named }) => named === undefined)).toBe(true);
    expect(asked().at(-1)).toEqual(OLDEST);
    expect(numbers()).toEqual(['ALE-001', 'ALE-002']);
    leave();
  });

  it.each([
    ['again', '', 1],
    ['as it was known then', '?knownAt=rev:3', 0],
  ])('is asked for %s when something was recorded', async (_, query, more) => {
    const { asked, streams, leave } = await inbox({ query, lines: [] });
    const before = asked().length;
    streams[0]?.tell('change', changeOf(12));
    await settled();
    expect(asked().length).toBe(before + more);
    leave();
  });

  it('is nobody’s own but of whoever is named in the settings, or of the unnamed', async () => {
    const { queue, desk, leave } = await inbox();
    const own = () => queue.value?.filter(({ isOwn }) => isOwn).map((one) => one.entry.entryNo);
    desk.settings.set({ operator: '' });
    expect(own()).toEqual(['ALE-001']);
    desk.settings.set({ operator: 'mk' });
    expect(own()).toEqual(['ALE-009', 'ALE-002']);
    leave();
  });

  it('says whether more waits than is listed', async () => {
    const whole = await inbox();
    expect(whole.isMore.value).toBe(false);
    whole.leave();
    const part = await inbox({ next: 'c2' });
    expect(part.isMore.value).toBe(true);
    part.leave();
  });

  it('is gone at once where the address names another situation', async () => {
    const { queue, isMore, desk, leave } = await inbox();
    desk.location.go({ code: 'HAM' });
    expect([queue.value, isMore.value]).toEqual([undefined, false]);
    leave();
  });

  it('opens one after the other beside the list, and stays at its ends', async () => {
    const { step, current, desk, leave } = await inbox();
    const open = () => desk.location.place.value.entry;
    expect(current.value).toBeUndefined();
    step(1);
    expect([open(), current.value?.entry.entryNo]).toEqual(['ALE-009', 'ALE-009']);
    step(1);
    step(1);
    expect(open()).toBe('ALE-001');
    step(1);
    expect(open()).toBe('ALE-001');
    step(-1);
    expect(open()).toBe('ALE-002');
    leave();
  });
});
