import { describe, expect, it } from '@jest/globals';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { outlineOf } from '../../testing/test-situation.js';
import { TIMELINE_AT, testTimeline } from '../../testing/test-timeline.js';
import { settled, until } from '../../testing/wait.js';

const down = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from - at);

/** A list of which the printer is told what is near when it prints. */
async function printer(
  first = outlineOf(down(300, 300)),
  more: (asked: Asked) => Answer = () => undefined,
) {
  const world = await testTimeline(TIMELINE_AT, first, more);
  const printed: unknown[] = [];
  const globals = {
    requestAnimationFrame: (run: () => void) => setTimeout(run),
    print: () => {
      printed.push({
        near: world.wholeEntries.near.value,
        isPrinting: world.printing.isPrinting.value,
        words: world.wholeEntries.wholeEntries.value.size,
      });
    },
  };
  Object.assign(globalThis, globals);
  return {
    ...world,
    printed,
    leave: () => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      world.leave();
    },
  };
}

describe('printing the list', () => {
  it('draws all rows with their words, and goes back to those of the window', async () => {
    const { printing, wholeEntries, printed, asked, leave } = await printer();
    expect(wholeEntries.wholeEntries.value.size).toBe(80);
    const before = asked('numbers=').length;
    await printing.printAll();
    expect(printed).toEqual([{ near: { first: 0, end: 300 }, isPrinting: true, words: 300 }]);
    expect([wholeEntries.near.value, printing.isPrinting.value]).toEqual([
      { first: 0, end: 20 },
      false,
    ]);
    const numbers = asked('numbers=')
      .slice(before)
      .map(({ path }) => new URLSearchParams(path.split('?')[1]).get('numbers')?.split(','));
    expect(numbers.map((all) => all?.length)).toEqual([200, 20]);
    expect([numbers[0]?.[0], numbers[1]?.at(-1)]).toEqual(['ALE-220', 'ALE-001']);
    leave();
  });

  it('waits for the rows that are still to come', async () => {
    const first = outlineOf(down(300, 30), { next: 'more' });
    let isThere = false;
    const { printing, printed, leave } = await printer(first, ({ path }) => {
      if (!path.includes('cursor=') || isThere) return undefined;
      return { status: 503 };
    });
    isThere = true;
    await printing.printAll();
    expect(printed).toEqual([]);
    leave();
    const whole = await printer(first, ({ path }) =>
      path.includes('cursor=more') ? { body: outlineOf(down(270, 270)) } : undefined,
    );
    await whole.printing.printAll();
    expect(whole.printed).toEqual([{ near: { first: 0, end: 300 }, isPrinting: true, words: 300 }]);
    whole.leave();
  });

  it('prints no more than anybody reads', async () => {
    const { printing, printed, leave } = await printer(
      outlineOf(down(2_100, 2_100), { next: 'never' }),
      ({ path }) => (path.includes('cursor=') ? { status: 503 } : undefined),
    );
    await printing.printAll();
    expect(printed).toEqual([{ near: { first: 0, end: 2_000 }, isPrinting: true, words: 2_000 }]);
    leave();
  });

  it('says that it failed where words cannot be had, and is ready for another try', async () => {
    let isAway = false;
    const { printing, wholeEntries, printed, desk, leave } = await printer(undefined, ({ path }) =>
      isAway && path.includes('numbers=') ? { status: 400 } : undefined,
    );
    isAway = true;
    await printing.printAll();
    expect(printed).toEqual([]);
    expect(desk.announcer.notice.value).toBe(desk.words.t().timeline.print.failed);
    expect([wholeEntries.near.value, printing.isPrinting.value]).toEqual([
      { first: 0, end: 20 },
      false,
    ]);
    isAway = false;
    await printing.printAll();
    expect(printed).toHaveLength(1);
    leave();
  });

  it('is not begun twice, nor without a list', async () => {
    const { printing, printed, desk, leave } = await printer();
    await Promise.all([printing.printAll(), printing.printAll()]);
    expect(printed).toHaveLength(1);
    desk.location.go({ code: 'HAM' });
    await printing.printAll();
    expect(printed).toHaveLength(1);
    leave();
  });

  it('takes the key of the browser, and no other', async () => {
    const { printing, printed, leave } = await printer(outlineOf([2, 1]));
    const press = (key: string, held: object): boolean => {
      let isTaken = false;
      const preventDefault = (): void => {
        isTaken = true;
      };
      printing.onPrintKey({ key, preventDefault, ...held } as KeyboardEvent);
      return isTaken;
    };
    expect(press('p', {})).toBe(false);
    expect(press('o', { ctrlKey: true })).toBe(false);
    expect(press('p', { ctrlKey: true, shiftKey: true })).toBe(false);
    await settled();
    expect(printed).toEqual([]);
    expect(press('p', { ctrlKey: true })).toBe(true);
    await until(() => printed.length === 1);
    await until(() => !printing.isPrinting.value);
    expect(press('P', { metaKey: true })).toBe(true);
    await until(() => printed.length === 2);
    leave();
  });
});
