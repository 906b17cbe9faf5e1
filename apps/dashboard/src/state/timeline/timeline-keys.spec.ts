import { describe, expect, it } from '@jest/globals';
import { changeOf, eventOf, outlineOf } from '../../testing/test-situation.js';
import { TIMELINE_AT, testTimeline } from '../../testing/test-timeline.js';
import { settled } from '../../testing/wait.js';

class Anchor {
  readonly tagName = 'A';
}

/** A list of five rows with the keyboard where a test puts it, of which the first two are scrolled away. */
async function keys(href = TIMELINE_AT) {
  const world = await testTimeline(href, outlineOf([5, 4, 3, 2, 1]));
  const state = { active: null as object | null };
  const row = (index: number) => ({
    dataset: { index: String(index) },
    getBoundingClientRect: () => ({ bottom: (index - 1) * 100 }),
  });
  let drawn = [0, 1, 2, 3, 4].map(row);
  const globals = {
    HTMLAnchorElement: Anchor,
    document: {
      querySelectorAll: () => drawn,
      get activeElement() {
        return state.active;
      },
    },
  };
  Object.assign(globalThis, globals);
  const command = (id: string) =>
    world.timelineKeys.timelineCommands().find((one) => one.id === id)!;
  return {
    ...world,
    command,
    run: (id: string) => {
      command(id).run();
    },
    /** Puts the keyboard on the link of a row, on a button in it, or nowhere. */
    focus: (index: number | undefined, on: 'link' | 'button' = 'link') => {
      const within = { closest: () => (index === undefined ? null : row(index)) };
      state.active = on === 'link' ? Object.assign(new Anchor(), within) : within;
    },
    blur: () => {
      state.active = null;
    },
    drawNone: () => {
      drawn = [];
    },
    goal: () => world.listPlace.goal.value,
    leave: () => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      world.leave();
    },
  };
}

describe('the keys of the list', () => {
  it('have a name and a key each', async () => {
    const { timelineKeys, desk, leave } = await keys();
    const words = desk.words.t().timeline.commands;
    expect(timelineKeys.timelineCommands().map(({ label, keys: key }) => [key, label()])).toEqual([
      ['j', words.next],
      ['k', words.previous],
      ['o', words.open],
      [' ', words.peek],
      ['i', words.add],
      ['u', words.unseen],
    ]);
    leave();
  });

  it('begin at the first row that is seen, and go on from there', async () => {
    const { run, goal, leave } = await keys();
    run('row-next');
    // The third is the first whose end is below the head of the page.
    expect(goal()).toEqual({ ordinal: 2, isFocused: true });
    run('row-next');
    expect(goal()).toEqual({ ordinal: 1, isFocused: true });
    run('row-next');
    expect(goal()).toEqual({ ordinal: 1, isFocused: true });
    run('row-previous');
    expect(goal()).toEqual({ ordinal: 2, isFocused: true });
    leave();
  });

  it('begin at the first of all where none is drawn', async () => {
    const { run, goal, drawNone, leave } = await keys();
    drawNone();
    run('row-previous');
    expect(goal()).toEqual({ ordinal: 5, isFocused: true });
    run('row-previous');
    expect(goal()).toEqual({ ordinal: 5, isFocused: true });
    leave();
  });

  it('go on from the row in which the keyboard is, or was last', async () => {
    const { run, goal, focus, blur, leave } = await keys();
    focus(1);
    run('row-next');
    expect(goal()?.ordinal).toBe(3);
    focus(3, 'button');
    run('row-previous');
    expect(goal()?.ordinal).toBe(3);
    blur();
    run('row-previous');
    expect(goal()?.ordinal).toBe(4);
    focus(undefined);
    run('row-previous');
    expect(goal()?.ordinal).toBe(5);
    leave();
  });

  it('open a row, or open it beside the list, only where there is one', async () => {
    const { run, command, focus, page, leave } = await keys(`${TIMELINE_AT}?order=recorded`);
    expect(command('row-open').isAvailable?.()).toBe(false);
    run('row-open');
    run('row-peek');
    expect(page.path()).toBe('/situations/ALE/timeline?order=recorded');
    focus(1);
    expect(command('row-open').isAvailable?.()).toBe(true);
    run('row-peek');
    expect(page.path()).toBe('/situations/ALE/timeline?entry=ALE-004&order=recorded');
    run('row-open');
    expect(page.path()).toBe('/situations/ALE/entry/ALE-004');
    leave();
  });

  it('leave space to a button in a row', async () => {
    const { command, focus, blur, leave } = await keys();
    const isTaken = (): boolean | undefined => command('row-peek').isAvailable?.();
    focus(1);
    expect(isTaken()).toBe(true);
    focus(1, 'button');
    expect(isTaken()).toBe(false);
    focus(undefined);
    expect(isTaken()).toBe(false);
    blur();
    expect(isTaken()).toBe(false);
    leave();
  });

  it('add an entry between a row and the one above it', async () => {
    const { run, command, focus, blur, desk, leave } = await keys();
    const text = (): string => desk.draft.draft.value.text;
    expect(command('row-add').isAvailable?.()).toBe(false);
    run('row-add');
    focus(0);
    expect(command('row-add').isAvailable?.()).toBe(true);
    run('row-add');
    expect(text()).toBe('');
    focus(1);
    command('row-add').isAvailable?.();
    blur();
    run('row-add');
    expect(text()).toBe(' ~"between 2016-12-14 06:00 and 2016-12-14 07:00" ');
    leave();
  });

  it('load what is new, while something is', async () => {
    const { run, command, tell, asked, leave } = await keys();
    const isThere = (): boolean | undefined => command('row-unseen').isAvailable?.();
    expect(isThere()).toBe(false);
    tell('change', changeOf(10, [eventOf(10, 'entry.corrected', 'ALE-001')]));
    expect(isThere()).toBe(true);
    tell('change', changeOf(11, [eventOf(11, 'entry.logged', 'ALE-006')]));
    expect(isThere()).toBe(true);
    const before = asked('/outline').length;
    run('row-unseen');
    await settled();
    expect(asked('/outline')).toHaveLength(before + 1);
    leave();
  });

  it('load what is new where no details of it were heard', async () => {
    const { command, tell, leave } = await keys();
    tell('change', changeOf(12));
    expect(command('row-unseen').isAvailable?.()).toBe(true);
    leave();
  });

  it('begin anew in another list', async () => {
    const { run, goal, focus, blur, timelineKeys, command, leave } = await keys();
    focus(0);
    run('row-next');
    blur();
    expect(command('row-open').isAvailable?.()).toBe(true);
    timelineKeys.forgetRow();
    expect(command('row-open').isAvailable?.()).toBe(false);
    run('row-next');
    expect(goal()?.ordinal).toBe(2);
    leave();
  });

  it('do nothing before there is a list', async () => {
    const { run, command, focus, goal, desk, leave } = await keys();
    desk.location.go({ code: 'HAM' });
    focus(1);
    expect(command('row-open').isAvailable?.()).toBe(false);
    run('row-next');
    run('row-add');
    expect([goal(), desk.draft.draft.value.text]).toEqual([undefined, '']);
    leave();
  });
});
