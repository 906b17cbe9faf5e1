import { describe, expect, it } from '@jest/globals';
import { type HistoryFrame } from '@sitlog/api-types';
import { testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, tickOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';

const EIGHT = '2016-12-14T08:00:00Z';
const NINE = '2016-12-14T09:00:00Z';

/** A frame that tells that an answer from eight to nine is another than it was. */
function historyOf(knownRevision: number, from: string | null = EIGHT): HistoryFrame {
  const proposition = {
    facet: 'hostilities' as const,
    id: 'ea/airstrikes',
    before: null,
    after: null,
    causedBy: { entries: ['ALE-003'], revisions: [knownRevision], time: false },
    affects: { from, to: NINE },
    validAt: EIGHT,
  };
  const none = { figures: [], demands: [], forecasts: [], raised: [], checks: [] };
  const { facets: _, ...moments } = boardOf(knownRevision);
  return {
    ...{ ...moments, ...none, unlisted: [], propositions: [proposition] },
    from: { position: '8', knownRevision: knownRevision - 1, validAt: EIGHT },
  };
}

async function followed(query = '', kept: Readonly<Record<string, string>> = {}) {
  const world = await testDesk({ href: `http://desk.test/situations/ALE/board${query}` });
  for (const [key, value] of Object.entries(kept)) world.deviceStorage.set(key, value);
  world.desk.live.followLive(world.desk.past.listener);
  const [live] = world.streams;
  live?.tell('snapshot', boardOf(9));
  await settled();
  return { ...world, live: live!, past: world.desk.past };
}

describe('the past that changed', () => {
  it('is spoken of once, with how much changed and since when', async () => {
    const { live, desk, leave } = await followed();
    const said = desk.announcer.said.log;
    live.tell('history', historyOf(9));
    expect(said.value).toBe('The past changed, since Wed 14 Dec, 10:00');
    said.value = '';
    live.tell('history', historyOf(9));
    expect(said.value).toBe('');
    live.tell('history', historyOf(10, null));
    expect(said.value).toBe('The past changed, at every moment');
    leave();
  });

  it('bears on a board of then, and on a list of all that had happened by then', async () => {
    const { live, past, leave } = await followed();
    live.tell('history', historyOf(9));
    expect([past.onBoard.value.length, past.inList.value.length]).toEqual([1, 1]);
    leave();
    const ten = await followed('?validAt=2016-12-14T10:00:00Z');
    ten.live.tell('history', historyOf(9));
    expect([ten.past.onBoard.value.length, ten.past.inList.value.length]).toEqual([0, 1]);
    ten.leave();
    const seven = await followed('?validAt=2016-12-14T07:00:00Z');
    seven.live.tell('history', historyOf(9));
    expect([seven.past.onBoard.value.length, seven.past.inList.value.length]).toEqual([0, 0]);
    seven.leave();
  });

  it('bears on nothing that did not know of it', async () => {
    const { live, past, leave } = await followed();
    live.tell('history', historyOf(10));
    expect(past.inList.value).toEqual([]);
    live.tell('change', changeOf(10));
    expect(past.inList.value).toHaveLength(1);
    leave();
  });

  it('is told until somebody has seen it, on this device', async () => {
    const { live, past, deviceStorage, leave } = await followed();
    live.tell('history', historyOf(9));
    expect(deviceStorage.get('sitlog.past.ALE')).toContain('ea/airstrikes');
    past.markSeen();
    expect(past.kept.value).toMatchObject({ changes: [], seen: 9 });
    leave();
  });

  it('may be more than is listed', async () => {
    const { live, past, leave } = await followed();
    const place = { position: '9', knownRevision: 9, validAt: EIGHT };
    live.tell('gap', { reason: 'too-much', from: { ...place, knownRevision: 4 }, to: place });
    expect(past.kept.value.unheard).toEqual({ knownRevision: 4, validAt: EIGHT });
    leave();
  });
});

describe('what was missed while no page was open', () => {
  it('is told by a second stream from where the device stood, until it was told', async () => {
    const { live, past, streams, deviceStorage, leave } = await followed('', {
      'sitlog.cursor.ALE': '3-7',
    });
    const [, missed] = streams;
    expect(streams).toHaveLength(2);
    expect(missed?.url).toBe('/v1/situations/ALE/changes?lastEventId=3-7');
    missed?.tell('history', historyOf(8));
    expect(past.inList.value).toHaveLength(1);
    const place = { position: '9', knownRevision: 9, validAt: EIGHT };
    missed?.tell('gap', { reason: 'too-much', from: { ...place, knownRevision: 4 }, to: place });
    expect(past.kept.value.unheard?.knownRevision).toBe(4);
    expect([missed?.state.isClosed, deviceStorage.get('sitlog.cursor.ALE')]).toEqual([
      false,
      '3-7',
    ]);
    missed?.tell('tick', tickOf(9));
    expect(missed?.state.isClosed).toBe(true);
    expect(deviceStorage.get('sitlog.cursor.ALE')).toBe('1');
    live.tell('change', changeOf(10));
    expect(deviceStorage.get('sitlog.cursor.ALE')).toBe('2');
    leave();
  });

  it.each(['snapshot', 'change'])('was told once %s comes', async (name) => {
    const { streams, leave } = await followed('', { 'sitlog.cursor.ALE': '3-7' });
    streams[1]?.tell(name, {});
    expect(streams[1]?.state.isClosed).toBe(true);
    leave();
  });

  it('is asked for again where the stream fails, until nobody looks any more', async () => {
    const waiting = new Map<number, () => void>();
    const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    const { desk, streams, leave } = await followed('', { 'sitlog.cursor.ALE': '3-7' });
    const pausing = (act: () => void): void => {
      Object.assign(globalThis, {
        setTimeout: (run: () => void, ms: number) => {
          waiting.set(ms, run);
          return ms;
        },
        clearTimeout: (ms: number) => waiting.delete(ms),
      });
      act();
      Object.assign(globalThis, real);
    };
    pausing(() => streams[1]?.fail());
    expect(streams[1]?.state.isClosed).toBe(true);
    expect([...waiting.keys()]).toEqual([3_000]);
    waiting.get(3_000)?.();
    expect(streams[2]?.url).toBe(streams[1]?.url);
    pausing(() => streams[2]?.fail());
    pausing(() => {
      desk.location.go({ code: undefined });
    });
    expect(waiting.size).toBe(0);
    leave();
  });

  it('is not asked for on a device that stood there', async () => {
    const { streams, leave } = await followed('', { 'sitlog.cursor.ALE': '1' });
    expect(streams).toHaveLength(1);
    leave();
  });
});
