import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { boardOf, changeOf, eventOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { shiftsOf } from './shifts.js';

const since = '2016-12-14T06:00:00Z';
const SHIFTS = [
  { person: 'Omar', since, revision: 3 },
  { person: 'layla ', since, revision: 5, duty: 'Watch officer' },
];
const DONE = { body: { result: 'recorded', revision: 10 } };

/** Who is on shift, looked at from the handover. */
async function onShift({
  query = '',
  situation = 'ALE',
  written = (_: Asked): Answer => DONE,
  path = '/situations/ALE/handover',
} = {}) {
  const served = servedWith(({ path: asked }) =>
    asked.includes('/shifts')
      ? { body: { ...boardOf(9), situation, shifts: SHIFTS, next: null } }
      : undefined,
  );
  const world = await testDesk({
    href: `http://desk.test${path}${query}`,
    answer: (asked) => (asked.method === 'GET' ? served(asked) : written(asked)),
  });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const own = shiftsOf(world.desk);
  own.own.subscribe(() => undefined);
  await settled();
  return {
    ...{ ...world, ...own },
    reads: () =>
      world.server.asked
        .filter((one) => one.method === 'GET' && one.path.includes('/shifts'))
        .map((one) => one.path),
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
    said: () => world.desk.announcer.notice.value,
  };
}

describe('who is on shift', () => {
  it('is known, and among them whoever writes here, however the name is written', async () => {
    const { shifts, own } = await onShift();
    expect(shifts.value?.map(({ person }) => person)).toEqual(['Omar', 'layla ']);
    expect(own.value?.revision).toBe(5);
  });

  it('is nobody who writes here where that person is not among them or has no name', async () => {
    const { own, desk } = await onShift();
    desk.naming.give('Mona');
    expect(own.value).toBeUndefined();
    desk.naming.give('');
    expect(own.value).toBeUndefined();
  });

  it('is not known of another situation', async () => {
    const { shifts, own } = await onShift({ situation: 'HAM' });
    expect([shifts.value, own.value]).toEqual([undefined, undefined]);
  });

  it('is not asked for where the address names no situation', async () => {
    const { reads, shifts } = await onShift({ path: '/' });
    expect([reads(), shifts.value]).toEqual([[], undefined]);
  });

  it('is asked for again when somebody comes, goes, issues or signs, and not when an entry is logged', async () => {
    const { reads, streams } = await onShift();
    const hear = async (revision: number, type: string) => {
      const before = reads().length;
      streams[0]?.tell('change', changeOf(revision, [eventOf(revision, type)]));
      await settled();
      return reads().length - before;
    };
    expect(await hear(10, 'shift.began')).toBe(1);
    expect(await hear(11, 'entry.logged')).toBe(0);
    expect(await hear(12, 'report.signed')).toBe(1);
    expect(await hear(13, 'situation.shift.set')).toBe(0);
  });

  it('is asked for again where the stream began anew: nobody tells what happened meanwhile', async () => {
    const { reads, streams } = await onShift();
    const before = reads().length;
    streams[0]?.tell('snapshot', boardOf(20));
    await settled();
    expect(reads().length).toBeGreaterThan(before);
  });

  it('is who was on shift at the moments of the address, which nobody changes who comes now', async () => {
    const { reads, streams } = await onShift({
      query: '?validAt=2016-12-14T06:00:00Z&knownAt=rev:3',
    });
    streams[0]?.tell('change', changeOf(10, [eventOf(10, 'shift.began')]));
    await settled();
    expect(reads()).toEqual([
      '/situations/ALE/shifts?validAt=2016-12-14T06%3A00%3A00Z&knownAt=rev%3A3',
    ]);
  });
});

describe('a shift', () => {
  it('begins with a position or without one, is told and seen at once', async () => {
    const { begin, posts, reads, said } = await onShift();
    const before = reads().length;
    expect(await begin(' Watch officer ')).toBe(true);
    await settled();
    expect(said()).toBe('Your shift has begun.');
    expect(reads().length).toBeGreaterThan(before);
    await begin('  ');
    await begin();
    expect(posts().map(({ path, body }) => [path, body])).toEqual([
      ['/situations/ALE/shifts', { duty: 'Watch officer' }],
      ['/situations/ALE/shifts', {}],
      ['/situations/ALE/shifts', {}],
    ]);
  });

  it('ends: the own one, and that of somebody else with the reason', async () => {
    const { end, posts, said } = await onShift();
    expect(await end(undefined)).toBe(true);
    expect(said()).toBe('The shift is over.');
    await end({ person: 'Omar', reason: 'Left at noon' });
    expect(posts().map(({ path, body }) => [path, body])).toEqual([
      ['/situations/ALE/shifts/ending', {}],
      ['/situations/ALE/shifts/ending', { person: 'Omar', reason: 'Left at noon' }],
    ]);
  });

  it('that is refused is not told as begun, and who is on shift is read again', async () => {
    const { begin, said, state, reads } = await onShift({ written: () => ({ status: 409 }) });
    const before = reads().length;
    expect(await begin()).toBe(false);
    await settled();
    expect([said(), state.value.state]).toEqual([undefined, 'refused']);
    expect(reads().length).toBeGreaterThan(before);
  });

  it('is told in the language of the page', async () => {
    const { begin, end, said, desk } = await onShift();
    desk.settings.set({ lang: 'ar' });
    await begin();
    const begun = said();
    await end(undefined);
    expect([begun, said()].every((text) => /[ء-ي]/.test(text ?? ''))).toBe(true);
    expect(begun).not.toBe(said());
  });
});
