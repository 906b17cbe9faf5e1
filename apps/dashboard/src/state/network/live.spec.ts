import { describe, expect, it } from '@jest/globals';
import { signal } from '@preact/signals';
import { testDesk } from '../../testing/test-desk.js';
import { type TestStream } from '../../testing/test-edges.js';
import { boardOf, changeOf, eventOf, tickOf } from '../../testing/test-situation.js';

/** A desk whose stream is followed, with the newest stream that it opened. */
async function followed() {
  const world = await testDesk();
  world.desk.live.followLive(world.desk.past.listener);
  const stream = (): TestStream => world.streams.at(-1)!;
  return { ...world, stream, live: world.desk.live };
}

describe('the live board', () => {
  it('is that of the last snapshot, and what changed since', async () => {
    const { live, stream } = await followed();
    expect(live.liveBoard.value).toBeUndefined();
    stream().tell('snapshot', boardOf(9));
    stream().tell('change', changeOf(10, [eventOf(10, 'entry.logged', 'ALE-004')]));
    expect(live.liveBoard.value).toMatchObject({ knownRevision: 10, ruleSet: 'board-3' });
    expect(live.news.value).toEqual([eventOf(10, 'entry.logged', 'ALE-004')]);
    expect(live.heard.value.knownRevision).toBe(10);
  });

  it('does not change before its first snapshot', async () => {
    const { live, stream } = await followed();
    stream().tell('change', changeOf(10, [eventOf(10, 'entry.logged')]));
    expect([live.liveBoard.value, live.news.value]).toEqual([undefined, []]);
  });

  it('counts a second snapshot as a beginning, not the first', async () => {
    const { desk, stream } = await followed();
    stream().tell('snapshot', boardOf(9));
    expect(desk.failures.renewals.value).toBe(0);
    stream().tell('snapshot', boardOf(12));
    expect(desk.failures.renewals.value).toBe(1);
  });

  it('keeps the newest thousand events', async () => {
    const { live, stream } = await followed();
    stream().tell('snapshot', boardOf(9));
    const events = Array.from({ length: 1_001 }, (_, at) => eventOf(10 + at, 'entry.logged'));
    stream().tell('change', changeOf(1_010, events));
    expect([live.news.value.length, live.news.value[0]?.revision]).toEqual([1_000, 11]);
  });

  it('says that something was left out', async () => {
    const { live, stream } = await followed();
    expect(live.hasGap.value).toBe(false);
    stream().tell('gap', {});
    expect(live.hasGap.value).toBe(true);
  });

  it('is opened anew three seconds after it was lost, from where it was', async () => {
    const { live, stream, streams, clock, desk } = await followed();
    stream().tell('snapshot', boardOf(9));
    stream().tell('tick', tickOf(9));
    expect([live.heard.value.connection, desk.failures.returns.value]).toEqual(['open', 1]);
    stream().fail();
    expect([live.heard.value.connection, streams[0]?.state.isClosed]).toEqual(['lost', true]);
    await clock.pass(2_999);
    expect(streams).toHaveLength(1);
    await clock.pass(1);
    expect(streams.map(({ url }) => url)).toEqual([
      '/v1/situations/ALE/changes',
      '/v1/situations/ALE/changes?lastEventId=2',
    ]);
    stream().tell('tick', tickOf(9));
    stream().tell('tick', tickOf(9));
    expect([live.heard.value.connection, desk.failures.returns.value]).toEqual(['open', 2]);
  });

  it('is let go of with its situation', async () => {
    const { live, stream, streams, clock, desk } = await followed();
    stream().tell('snapshot', boardOf(9));
    stream().tell('gap', {});
    streams[0]?.fail();
    desk.location.go({ code: 'HAM' });
    expect(live.liveBoard.value).toBeUndefined();
    expect([live.news.value, live.hasGap.value]).toEqual([[], false]);
    expect(live.heard.value).toMatchObject({ connection: 'opening', knownRevision: -1 });
    await clock.pass(10_000);
    expect(streams.map(({ url }) => url)).toEqual([
      '/v1/situations/ALE/changes',
      '/v1/situations/HAM/changes',
    ]);
    desk.location.go({ code: undefined });
    expect([streams.length, streams[1]?.state.isClosed]).toEqual([2, true]);
  });

  it('waits for the answer of a screen, for five seconds at most', async () => {
    const world = await testDesk();
    world.desk.live.holdStream();
    world.desk.live.followLive(world.desk.past.listener);
    expect(world.streams).toEqual([]);
    await world.clock.pass(4_999);
    expect(world.streams).toEqual([]);
    await world.clock.pass(1);
    expect(world.streams).toHaveLength(1);
    const other = await testDesk();
    other.desk.live.holdStream();
    other.desk.live.followLive(other.desk.past.listener);
    other.desk.live.letStream();
    expect(other.streams).toHaveLength(1);
  });
});

describe('who follows the stream', () => {
  it('is told of its situation, of what was before, of what was left out, and where it stands', async () => {
    const { desk, streams } = await testDesk();
    const told: unknown[] = [];
    const tells = (what: string) => (of: unknown) => void told.push([what, of]);
    desk.live.followLive({
      open: tells('open'),
      history: tells('history'),
      gap: tells('gap'),
      standsAt: tells('stands at'),
    });
    expect(told.splice(0)).toEqual([['open', 'ALE']]);
    streams[0]?.tell('history', { events: [] });
    streams[0]?.tell('gap', { events: 3 });
    expect(told.splice(0)).toEqual([
      ['history', { events: [] }],
      ['stands at', '1'],
      ['gap', { events: 3 }],
      ['stands at', '2'],
    ]);
    desk.location.go({ code: undefined });
    expect(told).toEqual([['open', undefined]]);
  });

  it('asks again, as the stream begins, for what was answered before or is on its way', async () => {
    const { desk, streams } = await testDesk();
    const asked: string[] = [];
    const follower = (name: string, knownRevision?: number, isLoading = false) => {
      const data = knownRevision === undefined ? undefined : { knownRevision };
      const state = signal({ data, of: undefined, problem: undefined, isLoading });
      desk.live.keepUp({ state, again: () => asked.push(name) });
    };
    follower('older', 8);
    follower('as new', 9);
    follower('never asked');
    follower('on its way', 9, true);
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    expect(asked).toEqual(['older', 'on its way']);
    expect(desk.live.heardRevision.value).toBe(9);
    streams[0]?.tell('snapshot', boardOf(12));
    expect(asked).toHaveLength(2);
  });
});

describe('how far the screen can be trusted', () => {
  it('follows stream, clock and what could not be read', async () => {
    const { desk, stream, clock } = await followed();
    const state = (): string => desk.truth.truth.value.state;
    expect(state()).toBe('connecting');
    stream().tell('snapshot', boardOf(9));
    stream().tell('tick', tickOf(9));
    expect(desk.truth.truth.value).toEqual({ state: 'live', behindMs: 0 });
    await clock.pass(4_000);
    expect(desk.truth.truth.value).toEqual({ state: 'live', behindMs: 4_000 });
    const what = {};
    desk.failures.setFailing(what, true);
    expect(state()).toBe('partial');
    desk.failures.setFailing(what, false);
    expect(state()).toBe('live');
    stream().tell('tick', tickOf(11));
    expect(desk.truth.truth.value).toEqual({ state: 'catching-up', toGo: 2 });
    await clock.pass(12_501);
    expect(state()).toBe('offline');
  });
});
