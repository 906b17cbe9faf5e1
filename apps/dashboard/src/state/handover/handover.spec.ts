import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { boardOf, SITUATION } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { handoverOf } from './handover.js';
import { operationalPeriodOf } from './period.js';
import { reportsOf } from './reports.js';

const NOW = '2016-12-14T08:30:00.000Z';
const FROM = '2016-12-14T04:00:00Z';
const PERIOD = { from: FROM, to: '2016-12-14T16:00:00Z' };
const SHIFT = { person: 'Layla', since: '2016-12-14T06:00:00Z', revision: 5 };
const LAST = { number: 2, validAt: '2016-12-14T05:00:00Z', knownRevision: 4 };
const handoverOfList = (one: typeof LAST) => ({ form: 'handover', signatures: [], ...one });

interface Served {
  readonly query?: string;
  readonly shifts?: readonly object[] | 'unknown';
  readonly handovers?: readonly (typeof LAST)[];
  readonly period?: typeof PERIOD;
  readonly board?: ReturnType<typeof boardOf> | 'unknown';
  readonly written?: (asked: Asked) => Answer;
}

/** The draft of a handover, looked at; on the server are those shifts, handovers and that period. */
async function handover({
  query = '',
  shifts = [],
  handovers = [],
  period,
  board = boardOf(9),
  written = () => ({ body: { result: 'recorded', number: 3 } }),
}: Served = {}) {
  const served = servedWith(
    ({ path }) => {
      if (path.includes('/shifts') && shifts !== 'unknown') {
        return { body: { ...boardOf(9), shifts, next: null } };
      }
      if (path.includes('/reports')) {
        return { body: { ...boardOf(9), reports: handovers.map(handoverOfList), next: null } };
      }
      return path.includes('/report?') ? { body: { title: 'Draft' } } : undefined;
    },
    period === undefined ? SITUATION : { ...SITUATION, operationalPeriod: period },
  );
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/handover${query}`,
    answer: (asked) => (asked.method === 'GET' ? served(asked) : written(asked)),
  });
  world.desk.live.followLive(world.desk.past.listener);
  if (board !== 'unknown') world.streams[0]?.tell('snapshot', board);
  const own = handoverOf(world.desk);
  own.draftAsked.state.subscribe(() => undefined);
  await settled();
  return {
    ...{ ...world, ...own },
    drafts: () =>
      world.server.asked
        .filter(({ path }) => path.includes('/report?'))
        .map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1]))),
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
    said: () => world.desk.announcer.notice.value,
  };
}

const OF_PERIOD = { of: 'period', sinceKnownAt: FROM, sinceValidAt: FROM };
const OF_SHIFT = { of: 'shift', sinceKnownAt: 'rev:5', sinceValidAt: SHIFT.since };
const OF_LAST = { of: 'last', sinceKnownAt: 'rev:4', sinceValidAt: LAST.validAt };
const OF_CHOSEN = { of: 'chosen', sinceKnownAt: 'rev:7' };

describe('what can be handed over', () => {
  it('is nothing where nobody has handed over and nobody writes here on shift', async () => {
    const { offered, since } = await handover();
    expect([offered.value, since.value]).toEqual([[], undefined]);
  });

  it('is the period, the own shift and the time since the last handover, in this order', async () => {
    const { offered, since } = await handover({
      ...{ period: PERIOD, shifts: [SHIFT] },
      handovers: [LAST, { number: 1, validAt: '2016-12-13T05:00:00Z', knownRevision: 1 }],
    });
    expect(offered.value).toEqual([OF_PERIOD, OF_SHIFT, OF_LAST]);
    expect(since.value).toEqual(OF_PERIOD);
  });

  it('is first of all the time since the moment of the address', async () => {
    const { offered, since } = await handover({ query: '?fromKnownAt=rev:7', shifts: [SHIFT] });
    expect(offered.value).toEqual([OF_CHOSEN, OF_SHIFT]);
    expect(since.value).toEqual(OF_CHOSEN);
  });

  it('is what who looks has chosen, while that is offered', async () => {
    const { since, wanted, desk } = await handover({
      ...{ query: '?fromKnownAt=rev:7', shifts: [SHIFT], handovers: [LAST] },
    });
    wanted.value = 'last';
    expect(since.value).toEqual(OF_LAST);
    wanted.value = 'chosen';
    desk.location.setScreenParams({ fromKnownAt: undefined });
    expect(since.value).toEqual(OF_SHIFT);
  });

  it.each([
    ['has not begun', { ...PERIOD, from: '2016-12-14T09:00:00Z' }, []],
    ['was handed over at its end', PERIOD, [{ ...LAST, validAt: PERIOD.to }]],
  ])('is not the period where that %s', async (_, period, handovers) => {
    const { offered } = await handover({ period, handovers });
    expect(offered.value.map(({ of }) => of)).not.toContain('period');
  });

  it('is the period that is over, as long as nobody has handed it over', async () => {
    const period = { ...PERIOD, to: '2016-12-14T08:00:00Z' };
    const { offered } = await handover({ period, handovers: [LAST] });
    expect(offered.value).toEqual([{ ...OF_PERIOD }, OF_LAST]);
  });

  it('is no period until the moment of the board is known', async () => {
    const { offered } = await handover({ period: PERIOD, board: 'unknown' });
    expect(offered.value).toEqual([]);
  });
});

describe('the draft of a handover', () => {
  const NOW_ASKED = {
    ...{ form: 'handover', format: 'json', language: 'en' },
    ...{ validAt: NOW, knownAt: 'rev:9' },
  };

  it('tells of what is handed over, at the moments of the screen', async () => {
    const { drafts, draftAsked } = await handover({ shifts: [SHIFT] });
    expect(drafts()).toEqual([{ ...NOW_ASKED, sinceKnownAt: 'rev:5', sinceValidAt: SHIFT.since }]);
    expect(draftAsked.state.value.data).toEqual({ title: 'Draft' });
  });

  it('compares with nothing where there is nothing to compare with', async () => {
    const { drafts } = await handover();
    expect(drafts()).toEqual([NOW_ASKED]);
  });

  it('is told again since another moment, and in another language', async () => {
    const { drafts, wanted, desk } = await handover({ shifts: [SHIFT], handovers: [LAST] });
    wanted.value = 'last';
    await settled();
    expect(drafts().at(-1)).toMatchObject({ sinceKnownAt: 'rev:4' });
    reportsOf(desk).chosenLanguage.value = 'ar';
    await settled();
    expect(drafts().at(-1)).toMatchObject({ sinceKnownAt: 'rev:4', language: 'ar' });
    expect(drafts()).toHaveLength(3);
  });

  it.each<[string, Served]>([
    ['who is on shift is not known', { shifts: 'unknown' }],
    ['the board is not known', { board: 'unknown' }],
    ['the board is that of another situation', { board: { ...boardOf(9), situation: 'HAM' } }],
  ])('is not asked for while %s', async (_, not) => {
    expect((await handover({ handovers: [LAST], ...not })).drafts()).toEqual([]);
  });
});

describe('a handover that is issued', () => {
  it('is since what was chosen, with what is to be done next, told with its number and opened', async () => {
    const { issue, nextActions, posts, said, page, desk, server } = await handover({
      shifts: [SHIFT],
    });
    const steps = page.history.length;
    const lists = () => server.asked.filter(({ path }) => /\/reports(\?|$)/.test(path)).length;
    const before = lists();
    nextActions.value = ' Call the clinic \n';
    expect(await issue()).toBe(true);
    await settled();
    expect(posts()).toMatchObject([{ path: '/situations/ALE/reports' }]);
    expect(posts()[0]?.body).toEqual({
      ...{ form: 'handover', nextActions: 'Call the clinic' },
      ...{ sinceKnownAt: 'rev:5', sinceValidAt: SHIFT.since },
    });
    expect(said()).toMatch(/^Handover no\. 3 is issued\./);
    expect(desk.location.place.value.screenParams).toEqual({ report: '3' });
    expect(page.history).toHaveLength(steps + 1);
    expect(lists()).toBeGreaterThan(before + 1);
  });

  it('says nothing of what is next where nothing is written, and since nothing where nothing is offered', async () => {
    const { issue, nextActions, posts } = await handover();
    nextActions.value = ' \n ';
    await issue();
    expect(posts()[0]?.body).toEqual({ form: 'handover' });
  });

  it('is told in the language of the page', async () => {
    const { issue, said, desk } = await handover();
    desk.settings.set({ lang: 'ar' });
    await issue();
    expect(said()).toMatch(/[ء-ي]/);
  });

  it('that is refused keeps what is written, opens nothing and says so', async () => {
    const { issue, nextActions, said, state, desk } = await handover({
      written: () => ({ status: 409 }),
    });
    nextActions.value = 'Call the clinic';
    expect(await issue()).toBe(false);
    expect([said(), state.value.state, nextActions.value]).toEqual([
      ...[undefined, 'refused', 'Call the clinic'],
    ]);
    expect(desk.location.place.value.screenParams).toEqual({});
  });
});

describe('the operational period', () => {
  it.each([
    ['ahead', '2016-12-14T03:59:00Z'],
    ['current', FROM],
    ['over', PERIOD.to],
  ])('is %s at the moment of the address', async (where, validAt) => {
    const { desk } = await handover({ period: PERIOD, query: `?validAt=${validAt}` });
    const { period, state } = operationalPeriodOf(desk);
    expect([period.value, state.value]).toEqual([PERIOD, where]);
  });

  it('goes over by the clock of the desk', async () => {
    const { desk, clock } = await handover({ period: { ...PERIOD, to: '2016-12-14T08:31:00Z' } });
    const { state } = operationalPeriodOf(desk);
    expect(state.value).toBe('current');
    await clock.pass(60_000);
    expect(state.value).toBe('over');
  });

  it('is none where the situation has none', async () => {
    const { period, state } = operationalPeriodOf((await handover()).desk);
    expect([period.value, state.value]).toEqual([undefined, undefined]);
  });
});
