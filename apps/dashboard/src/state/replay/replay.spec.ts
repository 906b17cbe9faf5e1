import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, outlineOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { replayStateOf } from './replay.js';

const AT = 'http://desk.test/situations/ALE/replay';
const THEN = 'validAt=2016-12-14T02:00:00Z&knownAt=2016-12-14T02:00:00Z';
const HOUR = 3_600_000;
const at = (hour: number): number => Date.parse('2016-12-14T00:00:00Z') + hour * HOUR;

async function replay(query = '') {
  const world = await testDesk({
    href: AT + query,
    answer: servedWith(({ path }) => {
      if (path.includes('/outline')) {
        return { body: outlineOf([1, 2, 3], { knownAt: '2016-12-14T03:01:00Z' }) };
      }
      const validAt = new URLSearchParams(path.split('?')[1]).get('validAt') ?? undefined;
      return path.includes('/board?') ? { body: boardOf(9, [], validAt) } : undefined;
    }),
  });
  const { desk } = world;
  desk.live.followLive(desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const state = replayStateOf(desk);
  const leave = [
    state.dotsAsked.loaded.subscribe(() => undefined),
    desk.board.board.subscribe(() => undefined),
  ];
  await settled();
  return {
    ...world,
    ...state,
    dots: () => state.dotsAsked.loaded.value!.dots,
    leave: () => {
      for (const one of leave) one();
    },
  };
}

describe('the hands', () => {
  it('stand where the address says, as one where both say the same', async () => {
    const { timeCursors, leave } = await replay(`?${THEN}`);
    expect(timeCursors.hands.value).toEqual({ valid: at(2), known: at(2) });
    expect([timeCursors.isLocked.value, timeCursors.pace.value]).toEqual([
      true,
      { kind: 'together' },
    ]);
    leave();
  });

  it('move at once, and the address follows seldom, in the place of its last step', async () => {
    const { timeCursors, dots, page, clock, leave } = await replay(`?${THEN}`);
    timeCursors.setHand('valid', at(1), dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(1), known: at(1) });
    expect(timeCursors.isHeld.value).toBe(true);
    expect(page.path()).toContain('validAt=2016-12-14T02:00:00Z');
    await clock.pass(120);
    expect(timeCursors.isHeld.value).toBe(false);
    expect(page.path()).toContain('validAt=2016-12-14T03%3A00%3A00%2B02%3A00');
    expect(page.history).toHaveLength(1);
    leave();
  });

  it('go no further than what has been recorded', async () => {
    const { timeCursors, dots, leave } = await replay(`?${THEN}`);
    timeCursors.setHand('valid', at(9), dots());
    expect(timeCursors.hands.value?.known).toBe(dots().latest + 1);
    leave();
  });

  it('move apart once they are let go of each other', async () => {
    const { timeCursors, dots, leave } = await replay(`?${THEN}&lock=off`);
    expect(timeCursors.isLocked.value).toBe(false);
    expect(timeCursors.pace.value).toEqual({ kind: 'apart', lead: 0 });
    timeCursors.setHand('valid', at(1), dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(1), known: at(2) });
    timeCursors.setHands({ valid: at(1), known: at(3) }, dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(1), known: at(3) });
    timeCursors.write();
    timeCursors.lock(true);
    expect(timeCursors.hands.value).toEqual({ valid: at(1), known: at(1) });
    timeCursors.lock(false);
    expect(timeCursors.isLocked.value).toBe(false);
    leave();
  });
});

describe('the player', () => {
  it('steps from entry to entry, names the one that comes in, and stops at the ends', async () => {
    const { player, timeCursors, namedEntry, leave } = await replay(`?${THEN}`);
    player.step(1);
    expect(timeCursors.hands.value?.valid).toBe(at(2) + 60_001);
    expect(namedEntry.named.value).toBe(2);
    player.step(-1);
    expect(timeCursors.hands.value?.valid).toBe(at(1) + 60_001);
    expect(namedEntry.named.value).toBe(1);
    player.step(-1);
    expect(timeCursors.hands.value?.valid).toBe(at(1) + 60_001);
    leave();
  });

  it('has the speed and the stretch of the address', async () => {
    const { player, timeCursors, leave } = await replay(
      `?${THEN}&speed=nonsense&loopFrom=2016-12-14T01:00:00Z&loopTo=2016-12-14T03:00:00Z`,
    );
    expect(player.speed.value).toBe('oneEntry');
    expect(player.loop.value).toEqual({ from: at(1), to: at(3) });
    player.unloop();
    expect(player.loop.value).toBeUndefined();
    player.markLoop('loopFrom');
    timeCursors.write();
    expect(player.loop.value).toBeUndefined();
    leave();
  });

  it('goes on by itself to the end, and never begins to by itself', async () => {
    const { player, timeCursors, clock, page, leave } = await replay(`?${THEN}`);
    expect(player.isPlaying.value).toBe(false);
    player.playOrPause();
    expect(player.isPlaying.value).toBe(true);
    clock.draw(16);
    const before = timeCursors.hands.value?.valid ?? 0;
    for (let drawn = 0; drawn < 400 && player.isPlaying.value; drawn += 1) clock.draw(50);
    expect(timeCursors.hands.value?.valid).toBeGreaterThan(before);
    expect(player.isPlaying.value).toBe(false);
    player.playOrPause();
    page.hide();
    expect(player.isPlaying.value).toBe(false);
    leave();
  });

  it('does not move where the device asks for rest', async () => {
    const { player, device, leave } = await replay(`?${THEN}`);
    device.change(true);
    expect(player.mayNotMove.value).toBe(true);
    player.playOrPause();
    expect(player.isPlaying.value).toBe(false);
    leave();
  });
});

describe('bookmarks', () => {
  const board = boardOf(9, [], '2016-12-14T02:00:00Z');

  it('stay on the device, in the order of their moments, cited by revision', async () => {
    const { bookmarks, deviceStorage, leave } = await replay();
    bookmarks.keep('later', boardOf(9, [], '2016-12-14T05:00:00Z'));
    bookmarks.keep('earlier', board);
    bookmarks.keep('renamed', board);
    expect(bookmarks.bookmarks.value.map(({ name }) => name)).toEqual(['renamed', 'later']);
    expect(bookmarks.bookmarks.value[0]?.moments).toEqual({
      validAt: '2016-12-14T02:00:00Z',
      knownAt: 'rev:9',
    });
    const kept = deviceStorage.get('sitlog.bookmarks.ALE') ?? '';
    const again = await testDesk();
    again.deviceStorage.set('sitlog.bookmarks.ALE', kept);
    const { bookmarks: found } = replayStateOf(again.desk);
    expect(found.bookmarks.value.map(({ name }) => name)).toEqual(['renamed', 'later']);
    found.forget(found.bookmarks.value[0]!.id);
    expect(found.bookmarks.value.map(({ name }) => name)).toEqual(['later']);
    leave();
  });

  it('that cannot be read are shown as they stand, and not written over', async () => {
    const { desk, deviceStorage } = await testDesk();
    deviceStorage.set('sitlog.bookmarks.ALE', '[{"id":1}]');
    expect(replayStateOf(desk).bookmarks.bookmarks.value).toEqual([]);
    expect(desk.unreadable.unreadable.value).toMatchObject([
      { name: 'sitlog.unreadable.sitlog.bookmarks.ALE', text: '[{"id":1}]' },
    ]);
  });
});
