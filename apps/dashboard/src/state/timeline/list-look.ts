import { signal } from '@preact/signals';
import { type Heights } from '../../core/timeline/heights.js';
import { type Printing } from './print-all.js';
import { type WholeEntries } from './whole-entries.js';

/** Rows are taken up and given back by so many at a time. */
export const STEP = 10;

interface Needs {
  readonly printing: Printing;
  readonly wholeEntries: WholeEntries;
}

export type ListLook = ReturnType<typeof createListLook>;

/** Which rows are in the window. */
export function createListLook(desk: Needs) {
  const { isPrinting } = desk.printing;
  const { near } = desk.wholeEntries;

  /** The first and the last of the rows that are in the window. */
  const inWindow = signal<{ readonly first: number; readonly last: number }>({
    first: 0,
    last: -1,
  });

  /** Finds the rows within the window and a window's height around it. */
  function look(list: HTMLElement, heights: Heights): void {
    if (isPrinting.peek()) return;
    const top = -list.getBoundingClientRect().top;
    lookWithin(
      heights.at(Math.max(top, 0)),
      top + innerHeight < 0 ? -1 : heights.at(top + innerHeight),
    );
    const margin = innerHeight;
    const first = Math.floor(heights.at(top - margin) / STEP) * STEP;
    const last = heights.at(top + innerHeight + margin);
    const end = Math.max(first + 2 * STEP, (Math.floor(last / STEP) + 1) * STEP);
    const before = near.peek();
    if (before.first !== first || before.end !== end) near.value = { first, end };
  }

  function lookWithin(first: number, last: number): void {
    const before = inWindow.peek();
    if (before.first !== first || before.last !== last) inWindow.value = { first, last };
  }

  return { inWindow, look };
}
