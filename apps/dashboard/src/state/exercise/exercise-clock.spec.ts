import { describe, expect, it } from '@jest/globals';
import { demandOf } from '../../testing/test-board.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { boardOf, SITUATION } from '../../testing/test-situation.js';
import { puttingOf } from '../setup/putting.js';
import { exerciseClockOf } from './exercise-clock.js';

const NOW = Date.parse('2016-12-14T08:30:00.000Z');
const HOUR = 3_600_000;

const due = (name: string, latest: string, life = 'open') =>
  demandOf({
    ...{ id: name, name, life },
    deadlines: { given: [{ falls: { earliest: latest, latest } }] },
  } as unknown as Parameters<typeof demandOf>[0]);

const DEMANDS = [
  due('Call back', '2016-12-14T09:00:00Z'),
  due('Lift the siege', '2016-12-14T09:30:00Z'),
  due('Met already', '2016-12-14T09:00:00Z', 'met'),
  due('Passed', '2016-12-14T08:00:00Z'),
];

/** The clock of an exercise; what is sent gets this answer. */
async function exercise(answer: Answer = { body: { result: 'recorded' } }) {
  const served = servedWith(() => undefined, { ...SITUATION, mode: 'exercise' });
  const world = await testDesk({
    answer: (asked) => (asked.method === 'POST' ? answer : served(asked)),
  });
  const { desk, streams, server } = world;
  const stands = (validAt: string, revision = 9) => {
    const board = boardOf(revision, [], validAt);
    const facets = [{ ...board.facets[0]!, demands: DEMANDS }];
    streams[0]?.tell('snapshot', { ...board, facets });
  };
  desk.live.followLive(desk.past.listener);
  return {
    ...{ ...world, ...exerciseClockOf(desk), putting: puttingOf(desk), standsAt: stands },
    posts: () => server.asked.filter(({ method }) => method === 'POST'),
    said: () => desk.announcer.notice.value,
  };
}

async function begun(answer?: Answer) {
  const world = await exercise(answer);
  world.standsAt('2016-12-14T08:30:00.000Z');
  return world;
}

describe('the clock of an exercise', () => {
  it('is moved on step by step, from what is asked for so far', async () => {
    const { stands, to, isBack, goOn } = await begun();
    expect([stands.value, to.value, isBack.value]).toEqual([NOW, NOW, false]);
    goOn(HOUR);
    goOn(HOUR);
    expect([to.value, isBack.value]).toEqual([NOW + 2 * HOUR, false]);
    goOn(-3 * HOUR);
    expect([to.value, isBack.value]).toEqual([NOW - HOUR, true]);
  });

  it('is moved to what stands in a field in the zone of the situation, and not to what is no moment', async () => {
    const { to, goTo } = await begun();
    goTo('2016-12-14T12:00');
    expect(to.value).toBe(Date.parse('2016-12-14T12:00:00+02:00'));
    goTo('noon');
    expect(to.value).toBe(Date.parse('2016-12-14T12:00:00+02:00'));
  });

  it('is not asked to stand anywhere any more once somebody else has moved it', async () => {
    const { to, goOn, standsAt } = await begun();
    goOn(HOUR);
    standsAt('2016-12-14T08:45:00.000Z', 12);
    expect(to.value).toBe(Date.parse('2016-12-14T08:45:00Z'));
  });

  it('tells the open deadlines that pass on the way, also at its very end', async () => {
    const { passing, goOn } = await begun();
    expect(passing.value).toEqual([]);
    goOn(HOUR / 2 - 1);
    expect(passing.value).toEqual([]);
    goOn(1);
    expect(passing.value).toEqual(['Call back']);
    goOn(HOUR);
    expect(passing.value).toEqual(['Call back', 'Lift the siege']);
  });

  it('passes no deadlines before the board is known', async () => {
    expect((await exercise()).passing.value).toEqual([]);
  });
});

describe('moving it', () => {
  it('on is an advance with its reason, told with the new time in the zone of the situation', async () => {
    const { move, goOn, reason, putting, posts, said } = await begun();
    goOn(HOUR);
    reason.value = 'Next inject';
    expect(await move(putting)).toBe(true);
    expect(posts()).toMatchObject([
      {
        path: '/situations/ALE/script/advance',
        body: { to: '2016-12-14T09:30:00.000Z', reason: 'Next inject' },
      },
    ]);
    expect(said()).toMatch(/11:30/);
  });

  it('back is a correction', async () => {
    const { move, goOn, putting, posts } = await begun();
    goOn(-HOUR);
    await move(putting);
    expect(posts()).toMatchObject([
      {
        path: '/situations/ALE/script/correction',
        body: { resumeAt: '2016-12-14T07:30:00.000Z', reason: '' },
      },
    ]);
  });

  it('that is refused is not told as done', async () => {
    const { move, goOn, putting, said } = await begun({ status: 409 });
    goOn(HOUR);
    expect(await move(putting)).toBe(false);
    expect([said(), putting.state.value.state]).toEqual([undefined, 'refused']);
  });
});
