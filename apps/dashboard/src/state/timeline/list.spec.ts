import { describe, expect, it } from '@jest/globals';
import { Heights } from '../../core/timeline/heights.js';
import { testScreen } from '../../testing/test-screen.js';
import { outlineOf } from '../../testing/test-situation.js';
import { TIMELINE_AT, testTimeline } from '../../testing/test-timeline.js';
import { settled } from '../../testing/wait.js';

const HUNDRED = Array.from({ length: 100 }, () => 50);
const ORDINALS = HUNDRED.map((_, at) => 100 - at);

/** A list of a hundred rows of 50 pixels that begins 100 pixels below the top of a window of 600. */
async function list(href = TIMELINE_AT, next: string | null = null) {
  const first = outlineOf(ORDINALS, { next });
  const world = await testTimeline(href, first, ({ path }) =>
    // The rest of the list never comes.
    path.includes('cursor=') ? { status: 503 } : undefined,
  );
  const screen = testScreen();
  const heights = new Heights(100, 50);
  return {
    ...world,
    screen,
    heights,
    rows: () => world.timelineAsked.shownRows.value!,
    leave: () => {
      screen.leave();
      world.leave();
    },
  };
}

describe('the rows in the window', () => {
  it('are those that are seen, with as many around them as fill a window on either side', async () => {
    const { listLook, wholeEntries, screen, heights, leave } = await list();
    const all = screen.listOf(HUNDRED);
    screen.scrollTo(2_100);
    listLook.look(all, heights);
    expect(listLook.inWindow.value).toEqual({ first: 40, last: 52 });
    // From 1400 to 3200 pixels of the list: rows 28 to 64, by tens.
    expect(wholeEntries.near.value).toEqual({ first: 20, end: 70 });
    leave();
  });

  it('begin with the first while what stands above the list is seen, and are at least twenty', async () => {
    const { listLook, wholeEntries, screen, leave } = await list();
    listLook.look(screen.listOf(HUNDRED), new Heights(100, 50));
    expect(listLook.inWindow.value).toEqual({ first: 0, last: 10 });
    expect(wholeEntries.near.value).toEqual({ first: 0, end: 30 });
    listLook.look(screen.listOf([400, 400]), new Heights(2, 400));
    expect(wholeEntries.near.value).toEqual({ first: 0, end: 20 });
    leave();
  });

  it('are none while the whole list is below the window', async () => {
    const { listLook, screen, heights, leave } = await list();
    screen.scrollTo(-601);
    listLook.look(screen.listOf(HUNDRED), heights);
    expect(listLook.inWindow.value).toEqual({ first: 0, last: -1 });
    screen.scrollTo(-500);
    listLook.look(screen.listOf(HUNDRED), heights);
    expect(listLook.inWindow.value).toEqual({ first: 0, last: 0 });
    leave();
  });

  it('tell nobody of a movement that brings no other row', async () => {
    const { listLook, wholeEntries, screen, heights, leave } = await list();
    const all = screen.listOf(HUNDRED);
    screen.scrollTo(2_100);
    listLook.look(all, heights);
    const before = [listLook.inWindow.value, wholeEntries.near.value];
    screen.scrollTo(2_101);
    listLook.look(all, heights);
    expect(listLook.inWindow.value).toBe(before[0]);
    expect(wholeEntries.near.value).toBe(before[1]);
    screen.scrollTo(2_150);
    listLook.look(all, heights);
    expect(listLook.inWindow.value).toEqual({ first: 41, last: 53 });
    expect(wholeEntries.near.value).toBe(before[1]);
    // Only the end of the window, and only the end of what is around it, come to another row.
    screen.scrollTo(2_149);
    listLook.look(all, new Heights(100, 50));
    expect(listLook.inWindow.value).toEqual({ first: 40, last: 52 });
    leave();
  });

  it('stay as they are while all are drawn for the printer', async () => {
    const { listLook, printing, screen, heights, leave } = await list();
    printing.isPrinting.value = true;
    screen.scrollTo(2_100);
    listLook.look(screen.listOf(HUNDRED), heights);
    expect(listLook.inWindow.value).toEqual({ first: 0, last: -1 });
    leave();
  });
});

describe('a row that is to be reached', () => {
  it('is brought to the middle where it is not seen, and moved as little as can be where it is', async () => {
    const { listPlace, screen, heights, rows, leave } = await list();
    const all = screen.listOf(HUNDRED);
    const reach = (index: number): readonly string[] => {
      listPlace.goal.value = { ordinal: 100 - index, isFocused: false };
      listPlace.reach(all, rows(), heights);
      expect(listPlace.goal.value).toBeUndefined();
      return screen.done();
    };
    expect(reach(5)).toEqual(['5 to nearest']);
    expect(reach(9)).toEqual(['9 to nearest']);
    expect(reach(10)).toEqual(['10 to center']);
    screen.scrollTo(150);
    expect(reach(0)).toEqual(['0 to center']);
    expect(reach(1)).toEqual(['1 to nearest']);
    leave();
  });

  it('takes the focus where it is to, and stands where it stood where that is known', async () => {
    const { listPlace, screen, heights, rows, leave } = await list();
    const all = screen.listOf(HUNDRED);
    listPlace.goal.value = { ordinal: 60, offset: 20, isFocused: true };
    listPlace.reach(all, rows(), heights);
    // Row 40 stands 2100 pixels below the top of the page.
    expect(screen.done()).toEqual(['by 2080', 'focus 40']);
    leave();
  });

  it('is scrolled to where it is not drawn yet, and looked at, until it is', async () => {
    const { listPlace, listLook, screen, heights, rows, leave } = await list();
    const beginning = screen.listOf(HUNDRED, 0, 20);
    listPlace.goal.value = { ordinal: 20, isFocused: true };
    listPlace.reach(beginning, rows(), heights);
    // Row 80 stands 4100 pixels below the top of the page, and comes into the upper third.
    expect(screen.done()).toEqual(['by 3900']);
    expect(listLook.inWindow.value.first).toBe(76);
    expect(listPlace.goal.value).toBeDefined();
    listPlace.reach(screen.listOf(HUNDRED, 60, 100), rows(), heights);
    expect(screen.done()).toEqual(['80 to nearest', 'focus 80']);
    listPlace.goal.value = { ordinal: 90, offset: 10, isFocused: false };
    listPlace.reach(screen.listOf(HUNDRED, 60, 100), rows(), heights);
    // Row 10 stands 600 pixels below the top of the page, of which 3900 are gone.
    expect(screen.done()).toEqual(['by -3310']);
    leave();
  });

  it('is waited for while more of the list is to come, and given up where there is no such row', async () => {
    const { listPlace, screen, heights, rows, leave } = await list();
    listPlace.goal.value = { ordinal: 200, isFocused: false };
    listPlace.reach(screen.listOf(HUNDRED), rows(), heights);
    expect(listPlace.goal.value).toBeUndefined();
    leave();
    const more = await list(TIMELINE_AT, 'b');
    more.listPlace.goal.value = { ordinal: 200, isFocused: false };
    more.listPlace.reach(more.screen.listOf(HUNDRED), more.rows(), more.heights);
    expect(more.listPlace.goal.value).toBeDefined();
    expect([...screen.done(), ...more.screen.done()]).toEqual([]);
    more.leave();
  });

  it('is not looked for in a list that is about to be replaced', async () => {
    const { listPlace, screen, heights, rows, desk, leave } = await list();
    const before = rows();
    desk.filter.setFilter('mortar');
    listPlace.goal.value = { ordinal: 95, isFocused: false };
    listPlace.reach(screen.listOf(HUNDRED), before, heights);
    expect(listPlace.goal.value).toBeDefined();
    expect(screen.done()).toEqual([]);
    await settled();
    listPlace.reach(screen.listOf(HUNDRED), rows(), heights);
    expect(screen.done()).toEqual(['5 to nearest']);
    leave();
  });
});

describe('the place in the list', () => {
  it('is the first row of which something is seen, and where it stands', async () => {
    const { listPlace, screen, rows, leave } = await list();
    screen.scrollTo(1_120);
    listPlace.keepPlace(screen.listOf(HUNDRED, 10, 40), rows());
    listPlace.stay();
    expect(listPlace.goal.value).toMatchObject({ ordinal: 80, offset: -20, isFocused: false });
    leave();
  });

  it('is none at the beginning of the list, in an empty one, or while a row is to be reached', async () => {
    const { listPlace, screen, rows, leave } = await list();
    const stays = (): boolean => {
      listPlace.stay();
      const isKept = listPlace.goal.value !== undefined;
      listPlace.goal.value = undefined;
      return isKept;
    };
    screen.scrollTo(1_120);
    listPlace.keepPlace(screen.listOf(HUNDRED), rows());
    screen.scrollTo(100);
    listPlace.keepPlace(null, rows());
    expect(stays()).toBe(true);
    listPlace.keepPlace(screen.listOf(HUNDRED), rows());
    expect(stays()).toBe(false);
    screen.scrollTo(101);
    listPlace.keepPlace(screen.listOf(HUNDRED), rows());
    expect(stays()).toBe(true);
    listPlace.keepPlace(screen.listOf(HUNDRED, 0, 0), rows());
    expect(stays()).toBe(false);
    listPlace.goal.value = { ordinal: 3, isFocused: true };
    listPlace.keepPlace(screen.listOf(HUNDRED), rows());
    listPlace.stay();
    expect(listPlace.goal.value).toEqual({ ordinal: 3, isFocused: true });
    listPlace.goal.value = undefined;
    expect(stays()).toBe(false);
    leave();
  });

  it('is begun at where the browser went back to the same list, and at no other time', async () => {
    const { listPlace, screen, rows, page, desk, leave } = await list();
    screen.scrollTo(1_120);
    listPlace.keepPlace(screen.listOf(HUNDRED), rows());
    listPlace.beginAtKept();
    expect(listPlace.goal.value).toBeUndefined();
    desk.location.goTo('board');
    page.back();
    listPlace.beginAtKept();
    expect(listPlace.goal.value).toMatchObject({ ordinal: 80, offset: -20, isFocused: false });
    listPlace.goal.value = undefined;
    listPlace.beginAtKept();
    expect(listPlace.goal.value).toBeUndefined();
    desk.location.goTo('board');
    page.back();
    listPlace.leave();
    listPlace.beginAtKept();
    expect(listPlace.goal.value).toBeUndefined();
    desk.filter.setFilter('mortar');
    desk.location.goTo('board');
    page.back();
    listPlace.beginAtKept();
    expect(listPlace.goal.value).toBeUndefined();
    leave();
  });
});
