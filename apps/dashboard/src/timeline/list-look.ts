import { type Heights } from './heights.js';
import { isPrinting } from './print-all.js';
import { near } from './whole-entries.js';

/** Rows are taken up and given back by so many at a time. */
export const STEP = 10;

/** Finds the rows within the window and a window's height around it. */
export function look(list: HTMLElement, heights: Heights): void {
  if (isPrinting.peek()) return;
  const top = -list.getBoundingClientRect().top;
  const margin = innerHeight;
  const first = Math.floor(heights.at(top - margin) / STEP) * STEP;
  const last = heights.at(top + innerHeight + margin);
  const end = Math.max(first + 2 * STEP, (Math.floor(last / STEP) + 1) * STEP);
  const before = near.peek();
  if (before.first !== first || before.end !== end) near.value = { first, end };
}
