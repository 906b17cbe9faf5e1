import { describe, expect, it } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import { propositionOf } from '../../testing/test-board.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, eventOf, SITUATION, tickOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';

const AT = 'http://desk.test/situations/ALE/board';
const PAST = `${AT}?validAt=2016-12-14T06:00:00Z`;
const NOW = Date.parse('2016-12-14T08:30:00.000Z');
const SIX = Date.parse('2016-12-14T06:00:00Z');

interface World {
  readonly href?: string;
  /** The board of now; `unknown`: the stream has told nothing yet. */
  readonly now?: BoardResponse | 'unknown';
  readonly then?: BoardResponse;
  readonly mode?: 'actual' | 'exercise';
}

/** A desk that follows the situation, with the board of now and, of the past, the answer of the server. */
async function followed({
  href = AT,
  now = boardOf(9),
  then = boardOf(9, [], '2016-12-14T06:00:00Z'),
  mode = 'actual',
}: World = {}) {
  const world = await testDesk({
    href,
    answer: servedWith(({ path }) => (path.includes('/board?') ? { body: then } : undefined), {
      ...SITUATION,
      mode,
    }),
  });
  world.desk.live.followLive(world.desk.past.listener);
  if (now !== 'unknown') world.streams[0]?.tell('snapshot', now);
  world.desk.board.boardAsked.state.subscribe(() => undefined);
  await settled();
  return {
    ...{ ...world, ...world.desk.board },
    tell: (event: string, data: unknown) => world.streams[0]?.tell(event, data),
    asked: () => world.server.asked.filter(({ path }) => path.includes('/board?')).length,
  };
}

describe('the board that is shown', () => {
  it('is asked for neither while both clocks run nor where the address names no situation', async () => {
    expect((await followed()).asked()).toBe(0);
    const { asked, board } = await followed({
      href: 'http://desk.test/?validAt=2016-12-14T06:00:00Z',
    });
    expect([asked(), board.value]).toEqual([0, undefined]);
  });

  it('is not that of another situation', async () => {
    const then = { ...boardOf(9), situation: 'HAM' };
    const { asked, board, shown } = await followed({ href: PAST, then });
    expect([asked(), board.value, shown.value?.situation]).toEqual([1, undefined, 'ALE']);
  });

  it('goes on with what was recorded while it was held, and with what comes then', async () => {
    const { desk, tell, board } = await followed();
    desk.pause.pauseOrGoOn();
    tell('change', changeOf(10));
    desk.pause.pauseOrGoOn();
    tell('change', changeOf(11));
    expect(board.value?.knownRevision).toBe(11);
  });

  it('has the lines to which the address narrows it', async () => {
    const line = (facet: string) => ({ facet, propositions: [propositionOf('status')] });
    const facets = [line('ceasefire'), line('needs')];
    const { lines, narrowing, desk } = await followed({ now: { ...boardOf(9), facets } });
    const shown = () => lines.value.map(({ facet }) => facet);
    expect([narrowing.value, shown()]).toEqual([{}, ['ceasefire', 'needs']]);
    desk.location.setScreenParams({ facet: 'needs' });
    expect([narrowing.value, shown()]).toEqual([{ facet: 'needs' }, ['needs']]);
  });

  it('has no lines before there is one', async () => {
    const { lines, wanting } = await followed({ now: 'unknown' });
    expect([lines.value, wanting.value]).toEqual([[], 0]);
  });
});

describe('how much wants attention', () => {
  it('is what is contested or old now, with the tasks that are overdue', async () => {
    const { wanting, overdueNow, tell } = await followed();
    expect(wanting.value).toBe(0);
    overdueNow.value = 2;
    tell(
      'snapshot',
      boardOf(12, [
        propositionOf('a', { state: 'contested' }),
        propositionOf('b', { stale: true }),
        propositionOf('c'),
      ]),
    );
    expect(wanting.value).toBe(4);
  });

  it('is that of now, whatever the moment of the screen', async () => {
    const then = boardOf(9, [propositionOf('a', { state: 'contested' })]);
    expect((await followed({ href: PAST, then })).wanting.value).toBe(0);
  });
});

describe('the time by which what is left is counted', () => {
  const times = ({ momentOfNow, momentOfBoard }: Awaited<ReturnType<typeof followed>>) => [
    momentOfNow.value,
    momentOfBoard.value,
  ];

  it('is the clock on the wall, which goes on while nothing is recorded', async () => {
    const world = await followed();
    const before = world.clock.edge.now();
    await world.clock.pass(60_000);
    expect(times(world)).toEqual([before + 60_000, before + 60_000]);
  });

  it('is the last record of an exercise', async () => {
    const world = await followed({ mode: 'exercise' });
    await world.clock.pass(60_000);
    expect(times(world)).toEqual([NOW, NOW]);
  });

  it('is, of the past, the moment of what is shown, while now goes on', async () => {
    const world = await followed({ href: PAST });
    await world.clock.pass(60_000);
    expect(times(world)).toEqual([world.clock.edge.now(), SIX]);
    expect(times(await followed({ href: PAST, mode: 'exercise' }))).toEqual([NOW, SIX]);
  });

  it('is the clock on the wall where no board is known', async () => {
    const world = await followed({ now: 'unknown', mode: 'exercise' });
    const wall = world.clock.edge.now();
    expect(times(world)).toEqual([wall, wall]);
  });
});

describe('how far the screen can be trusted', () => {
  it('is live with a heartbeat, and no longer when none has come for too long', async () => {
    const { desk, tell, clock } = await followed();
    const { truth } = desk.truth;
    expect(truth.value.state).toBe('connecting');
    tell('tick', tickOf(9));
    expect(truth.value).toEqual({ state: 'live', behindMs: 0 });
    await clock.pass(12_500);
    expect(truth.value).toEqual({ state: 'live', behindMs: 12_500 });
    await clock.pass(1_000);
    expect(truth.value.state).toBe('offline');
  });

  it('never tells of a heartbeat that is still to come', async () => {
    const { desk, tell, clock } = await followed();
    clock.draw(400);
    tell('tick', tickOf(9));
    expect(desk.truth.truth.value).toEqual({ state: 'live', behindMs: 0 });
  });

  it('is in part where something could not be read', async () => {
    const { desk, tell } = await followed();
    tell('tick', tickOf(9));
    desk.failures.setFailing({}, true);
    expect(desk.truth.truth.value).toEqual({ state: 'partial' });
  });
});

describe('the registers', () => {
  const asked = ({ server }: Awaited<ReturnType<typeof followed>>) =>
    server.asked
      .filter(({ path }) => /^\/situations\/ALE(\?|$)/.test(path))
      .map(({ path }) => path);

  it.each([
    ...['source.merged', 'actor.unmerged', 'subject.registered'],
    ...['sides.declared', 'situation.closed'],
  ])('are read again after %s', async (type) => {
    const world = await followed();
    const before = asked(world).length;
    world.tell('change', changeOf(10, [eventOf(10, type)]));
    await settled();
    expect(asked(world)).toHaveLength(before + 1);
  });

  it.each(['entry.logged', 'shift.began', 'resource.registered', 'place.registered_twice'])(
    'are not read again after %s',
    async (type) => {
      const world = await followed();
      const before = asked(world).length;
      world.tell('change', changeOf(10, [eventOf(10, type)]));
      await settled();
      expect(asked(world)).toHaveLength(before);
    },
  );

  it('are those of the known moment of the address', async () => {
    const world = await followed({ href: `${AT}?knownAt=rev:3` });
    expect(asked(world)).toEqual(['/situations/ALE?knownAt=rev%3A3']);
  });

  it('are empty before they are known', async () => {
    const { desk } = await followed({ href: 'http://desk.test/' });
    const { registered, places } = desk.situation;
    expect([registered.value.size, places.value.size]).toEqual([0, 0]);
  });
});

describe('what can be said', () => {
  const asked = ({ server }: Awaited<ReturnType<typeof followed>>) =>
    server.asked.filter(({ path }) => path.includes('/vocabulary')).map(({ path }) => path);
  const written = { situation: 'ALE', position: '0:12' };

  it('is read as of what this page has changed, of its situation alone', async () => {
    const world = await followed();
    world.desk.vocabulary.writtenAt.value = written;
    await settled();
    expect(asked(world).at(-1)).toBe('/situations/ALE/vocabulary?atLeast=0%3A12');
    world.desk.vocabulary.writtenAt.value = { ...written, situation: 'HAM' };
    await settled();
    expect(asked(world).at(-1)).toBe('/situations/ALE/vocabulary');
  });

  it('is that of an earlier moment as it was, whatever was changed since', async () => {
    const world = await followed({ href: `${AT}?knownAt=rev:3` });
    const before = asked(world);
    world.desk.vocabulary.writtenAt.value = written;
    await settled();
    expect(new Set([...before, ...asked(world)])).toEqual(
      new Set(['/situations/ALE/vocabulary?knownAt=rev%3A3']),
    );
  });

  it('is not that of another situation, and awaited until it is told', async () => {
    const { desk } = await followed();
    expect([desk.vocabulary.isAwaited.value, desk.vocabulary.told.value?.situation]).toEqual([
      false,
      'ALE',
    ]);
    desk.location.go({ code: 'HAM' });
    expect([desk.vocabulary.isAwaited.value, desk.vocabulary.told.value]).toEqual([
      true,
      undefined,
    ]);
  });
});
