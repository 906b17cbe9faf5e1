import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, outlineOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { replayStateOf } from './replay.js';

const AT = 'http://desk.test/situations/ALE/replay';
const THEN = '?validAt=2016-12-14T02:00:00Z&knownAt=2016-12-14T02:00:00Z';
const at = (hour: number): number => Date.parse('2016-12-14T00:00:00Z') + hour * 3_600_000;

async function replay(query = '', ordinals: readonly number[] = [1, 2, 3]) {
  const world = await testDesk({
    href: AT + query,
    answer: servedWith(({ path }) => {
      if (path.includes('/outline')) {
        return { body: outlineOf(ordinals, { knownAt: '2016-12-14T03:01:00Z' }) };
      }
      if (/\/entries\/ALE-\d+$/.test(path)) return { body: { entry: {}, next: null } };
      const validAt = new URLSearchParams(path.split('?')[1]).get('validAt') ?? undefined;
      return path.includes('/board?') ? { body: boardOf(9, [], validAt) } : undefined;
    }),
  });
  const { desk } = world;
  const state = replayStateOf(desk);
  const leave = [
    state.dotsAsked.loaded.subscribe(() => undefined),
    desk.board.board.subscribe(() => undefined),
    state.namedEntry.namedAsked.state.subscribe(() => undefined),
  ];
  desk.live.followLive(desk.past.listener);
  await settled();
  return {
    ...world,
    ...state,
    dots: () => state.dotsAsked.loaded.value!.dots,
    asked: (part: string) => world.server.asked.filter(({ path }) => path.includes(part)),
    tell: async (event: string, data: unknown) => {
      world.streams[0]?.tell(event, data);
      await settled();
    },
    leave: () => {
      for (const one of leave) one();
      world.leave();
    },
  };
}

async function running(query = '', ordinals?: readonly number[]) {
  const world = await replay(query, ordinals);
  await world.tell('snapshot', boardOf(9));
  return world;
}

describe('all entries of the situation', () => {
  it('are asked for once the stream has spoken, whenever they happened', async () => {
    const { dotsAsked, asked, tell, leave } = await replay();
    expect(asked('/outline')).toEqual([]);
    await tell('snapshot', boardOf(9));
    expect(asked('/outline').map(({ path }) => path)).toEqual([
      expect.stringContaining('validAt=2254-12-31T23%3A59%3A59Z'),
    ]);
    expect(dotsAsked.loaded.value?.dots.count).toBe(3);
    leave();
  });

  it('are read again with what is logged, every five seconds at most', async () => {
    const { asked, tell, clock, leave } = await running();
    await clock.pass(1_000);
    await tell('change', changeOf(10));
    await tell('change', changeOf(11));
    expect(asked('/outline')).toHaveLength(1);
    await clock.pass(3_999);
    expect(asked('/outline')).toHaveLength(1);
    await clock.pass(1);
    expect(asked('/outline')).toHaveLength(2);
    await clock.pass(5_000);
    expect(asked('/outline')).toHaveLength(3);
    await clock.pass(5_000);
    await tell('change', changeOf(12));
    expect(asked('/outline')).toHaveLength(4);
    leave();
  });

  it('are not those of another situation', async () => {
    const { dotsAsked, desk, leave } = await running();
    desk.location.go({ code: 'HAM' });
    expect(dotsAsked.loaded.value).toBeUndefined();
    leave();
  });
});

describe('the entry that is pointed at', () => {
  it('is asked for by its number', async () => {
    const { namedEntry, entryNo, asked, leave } = await running();
    expect(entryNo.noOf(7)).toBe('ALE-007');
    expect(asked('/entries/ALE')).toEqual([]);
    namedEntry.named.value = 2;
    await settled();
    expect(asked('/entries/ALE').map(({ path }) => path)).toEqual([
      '/situations/ALE/entries/ALE-002',
    ]);
    leave();
  });
});

describe('the hands of the replay', () => {
  it('are none before there is a board', async () => {
    const { timeCursors, player, leave } = await replay();
    expect([timeCursors.hands.value, timeCursors.pace.value]).toEqual([
      undefined,
      { kind: 'together' },
    ]);
    player.playOrPause();
    player.step(1);
    player.markLoop('loopFrom');
    expect([player.isPlaying.value, player.loop.value]).toEqual([false, undefined]);
    leave();
  });

  it('stand at the moments of the board where both clocks run', async () => {
    const { timeCursors, leave } = await running();
    expect(timeCursors.hands.value).toEqual({ valid: at(8.5), known: at(8.5) });
    expect([timeCursors.isLocked.value, timeCursors.isHeld.value]).toEqual([true, false]);
    leave();
  });

  it('go on with the valid one alone where the known clock runs', async () => {
    const { timeCursors, dots, leave } = await running('?validAt=2016-12-14T02:00:00Z');
    expect([timeCursors.isLocked.value, timeCursors.pace.value]).toEqual([
      false,
      { kind: 'valid' },
    ]);
    timeCursors.goOnTo(at(1), dots());
    expect(timeCursors.hands.value?.valid).toBe(at(1));
    timeCursors.write();
    expect(timeCursors.pace.value).toEqual({ kind: 'valid' });
    leave();
  });

  it('stand at the moment of the board where a revision is known', async () => {
    const { timeCursors, leave } = await running('?validAt=2016-12-14T02:00:00Z&knownAt=rev:9');
    expect(timeCursors.hands.value).toEqual({ valid: at(2), known: at(2) });
    expect(timeCursors.isLocked.value).toBe(false);
    leave();
  });

  it('are set each for itself, the known one no further than what was recorded', async () => {
    const { timeCursors, dots, leave } = await running(`${THEN}&lock=off`);
    timeCursors.setHand('known', at(9), dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(2), known: dots().latest + 1 });
    timeCursors.setHand('known', at(1), dots());
    timeCursors.setHand('valid', at(9), dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(9), known: at(1) });
    timeCursors.setHands({ valid: at(10), known: at(11) }, dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(10), known: dots().latest + 1 });
    leave();
  });

  it('are set together where they are locked', async () => {
    const { timeCursors, dots, leave } = await running(THEN);
    timeCursors.setHands({ valid: at(1), known: at(3) }, dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(1), known: at(1) });
    timeCursors.setHands({ valid: at(12), known: at(3) }, dots());
    expect(timeCursors.hands.value?.valid).toBe(dots().latest + 1);
    leave();
  });

  it('keep their distance while time goes on', async () => {
    const { timeCursors, dots, leave } = await running(
      '?validAt=2016-12-14T01:00:00Z&knownAt=2016-12-14T02:00:00Z',
    );
    expect(timeCursors.pace.value).toEqual({ kind: 'apart', lead: 3_600_000 });
    timeCursors.goOnTo(at(1.5), dots());
    expect(timeCursors.hands.value).toEqual({ valid: at(1.5), known: at(2.5) });
    leave();
  });

  it('are locked at the valid one, in the address too', async () => {
    const { timeCursors, page, leave } = await running(
      '?validAt=2016-12-14T01:00:00Z&knownAt=2016-12-14T02:00:00Z&lock=off&speed=day',
    );
    timeCursors.lock(true);
    expect(page.path()).toBe(
      '/situations/ALE/replay?validAt=2016-12-14T01%3A00%3A00Z&knownAt=2016-12-14T01%3A00%3A00Z&speed=day',
    );
    timeCursors.lock(false);
    expect(page.path()).toContain('lock=off');
    leave();
  });

  it('lock nothing but themselves where both clocks run', async () => {
    const { timeCursors, page, leave } = await running('?lock=off');
    expect(timeCursors.isLocked.value).toBe(false);
    timeCursors.lock(true);
    expect([timeCursors.isLocked.value, page.path()]).toEqual([true, '/situations/ALE/replay']);
    leave();
  });
});

describe('a board that is dear to draw', () => {
  /** A screen that takes so long to draw. */
  function slowScreen(ms: number) {
    let now = 0;
    const drawn: (() => void)[] = [];
    const globals = {
      requestAnimationFrame: (run: () => void) => drawn.push(run),
      setTimeout: (run: () => void) => drawn.push(run),
    };
    const real = { setTimeout: globalThis.setTimeout, now: performance.now.bind(performance) };
    return {
      draw: () => {
        Object.assign(globalThis, { setTimeout: globals.setTimeout });
        performance.now = () => now;
        for (const run of drawn.splice(0)) run();
        now += ms;
        for (const run of drawn.splice(0)) run();
        globalThis.setTimeout = real.setTimeout;
        performance.now = real.now;
      },
      measured: (measure: () => () => void) => {
        Object.assign(globalThis, { requestAnimationFrame: globals.requestAnimationFrame });
        performance.now = () => now;
        const cease = measure();
        performance.now = real.now;
        return cease;
      },
      leave: () => {
        Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
      },
    };
  }

  it.each([
    [10, false, 120],
    [50, false, 200],
    [51, true, 204],
  ])('is one that takes longer than a hand feels: %p ms', async (ms, isDear, every) => {
    const { drawingCost, leave } = await running();
    const screen = slowScreen(ms);
    expect([drawingCost.isDear(), drawingCost.writeEvery()]).toEqual([false, 120]);
    const cease = screen.measured(drawingCost.measureBoards);
    screen.draw();
    expect([drawingCost.isDear(), drawingCost.writeEvery()]).toEqual([isDear, every]);
    cease();
    screen.leave();
    leave();
  });

  it('is drawn when the hand rests, and while it plays as often as it can be', async () => {
    const { drawingCost, timeCursors, dots, clock, leave } = await running(THEN);
    const screen = slowScreen(60);
    const cease = screen.measured(drawingCost.measureBoards);
    screen.draw();
    cease();
    screen.leave();
    timeCursors.setHand('valid', at(1), dots());
    await clock.pass(399);
    timeCursors.setHand('valid', at(1.1), dots());
    await clock.pass(399);
    expect(timeCursors.isHeld.value).toBe(true);
    await clock.pass(1);
    expect(timeCursors.isHeld.value).toBe(false);
    timeCursors.goOnTo(at(1.2), dots());
    await clock.pass(200);
    timeCursors.goOnTo(at(1.3), dots());
    await clock.pass(39);
    expect(timeCursors.isHeld.value).toBe(true);
    await clock.pass(1);
    expect(timeCursors.isHeld.value).toBe(false);
    leave();
  });

  it('is not measured before there is one', async () => {
    const { drawingCost, leave } = await replay();
    // Without a board no frame is asked for, of which there is none here.
    const cease = drawingCost.measureBoards();
    cease();
    leave();
  });
});

describe('the keys of the replay', () => {
  it('play, step and lock, as long as the screen is open', async () => {
    const { replayKeys, timeCursors, player, desk, device, leave } = await running(THEN);
    const words = desk.words.t().replay;
    const takeAway = replayKeys.replayCommands();
    const commands = desk.commands.commands.value;
    expect(commands.map(({ keys, label }) => [keys, label()])).toEqual([
      ['p', words.playOrPause],
      [',', words.previous],
      ['.', words.next],
      [undefined, words.lockOrNot],
    ]);
    const run = (id: string): void => {
      commands.find((one) => one.id === id)?.run();
    };
    run('replay-next');
    expect(timeCursors.hands.value?.valid).toBe(at(2) + 60_001);
    run('replay-previous');
    expect(timeCursors.hands.value?.valid).toBe(at(1) + 60_001);
    run('replay-lock');
    expect(timeCursors.isLocked.value).toBe(false);
    run('replay-lock');
    expect(timeCursors.isLocked.value).toBe(true);
    run('replay-play');
    expect(player.isPlaying.value).toBe(true);
    expect(desk.commands.available()).toHaveLength(4);
    device.change(true);
    expect(desk.commands.available().map(({ id }) => id)).not.toContain('replay-play');
    takeAway();
    expect(desk.commands.commands.value).toEqual([]);
    leave();
  });
});

describe('playing', () => {
  it('goes on by the time that the viewer waits, and stops at the last entry', async () => {
    const { player, timeCursors, clock, leave } = await running(`${THEN}&speed=hour`);
    player.playOrPause();
    clock.draw(5_000);
    // The first frame is where it stood.
    expect(timeCursors.hands.value?.valid).toBe(at(2));
    clock.draw(500);
    expect(timeCursors.hands.value?.valid).toBe(at(2.5));
    clock.draw(600);
    expect(timeCursors.hands.value?.valid).toBe(at(3) + 60_001);
    expect([player.isPlaying.value, timeCursors.isHeld.value]).toEqual([false, false]);
    clock.draw(600);
    expect(timeCursors.hands.value?.valid).toBe(at(3) + 60_001);
    leave();
  });

  it('begins at the first entry where it stands at the end', async () => {
    const { player, timeCursors, clock, leave } = await running(
      '?validAt=2016-12-14T04:00:00Z&knownAt=2016-12-14T04:00:00Z&speed=hour',
    );
    player.playOrPause();
    clock.draw(16);
    expect(timeCursors.hands.value?.valid).toBe(at(1) + 60_001);
    player.playOrPause();
    expect(player.isPlaying.value).toBe(false);
    clock.draw(1_000);
    expect(timeCursors.hands.value?.valid).toBe(at(1) + 60_001);
    leave();
  });

  it('goes round in a stretch that is marked', async () => {
    const { player, timeCursors, clock, leave } = await running(
      `${THEN}&speed=hour&loopFrom=2016-12-14T01:30:00Z&loopTo=2016-12-14T02:30:00Z`,
    );
    player.playOrPause();
    clock.draw(16);
    clock.draw(500);
    expect(timeCursors.hands.value?.valid).toBe(at(2.5));
    expect(player.isPlaying.value).toBe(true);
    clock.draw(500);
    expect(timeCursors.hands.value?.valid).toBe(at(2));
    leave();
  });

  it('says what it passes over where nothing came in, until it is begun anew or stepped', async () => {
    const { player, clock, leave } = await running(
      '?validAt=2016-12-14T01:01:00.001Z&knownAt=2016-12-14T01:01:00.001Z&speed=tenEntries',
      [1, 3],
    );
    player.playOrPause();
    clock.draw(16);
    expect(player.skipped.value).toBeUndefined();
    clock.draw(100);
    expect(player.skipped.value).toEqual({ from: at(1) + 60_001, to: at(3) + 60_001 });
    clock.draw(100);
    expect(player.skipped.value).toBeDefined();
    player.step(-1);
    expect(player.skipped.value).toBeUndefined();
    leave();
  });

  it('is not begun where the device asks for rest, and ceases where it begins to', async () => {
    const { player, device, leave } = await running(THEN);
    player.playOrPause();
    device.change(true);
    expect(player.isPlaying.value).toBe(false);
    player.playOrPause();
    expect(player.isPlaying.value).toBe(false);
    device.change(false);
    player.playOrPause();
    expect(player.isPlaying.value).toBe(true);
    leave();
  });

  it('marks a stretch where the hands stand, if it ends after it begins', async () => {
    const { player, timeCursors, dots, leave } = await running(THEN);
    player.markLoop('loopTo');
    expect(player.loop.value).toBeUndefined();
    timeCursors.setHand('valid', at(1), dots());
    timeCursors.write();
    player.markLoop('loopFrom');
    expect(player.loop.value).toEqual({ from: at(1), to: at(2) });
    player.markLoop('loopTo');
    expect(player.loop.value).toBeUndefined();
    leave();
  });

  it('steps no further than hands that are locked can go', async () => {
    const { player, timeCursors, namedEntry, leave } = await running(
      '?validAt=2016-12-14T03:01:00.001Z&knownAt=2016-12-14T03:01:00.001Z',
    );
    player.step(1);
    expect(timeCursors.hands.value?.valid).toBe(at(3) + 60_001);
    expect(namedEntry.named.value).toBeUndefined();
    leave();
  });
});
