import { signal } from '@preact/signals';
import { ApiProblem } from '../network/api.js';
import { t } from '../page/words.js';
import { tell } from '../page/announce.js';
import { moreAsked } from './more-asked.js';
import { near, fetchWhole, wholeEntries } from './whole-entries.js';
import { type Rows } from '../../core/timeline/rows.js';
import { shownRows } from './timeline-asked.js';

/** The most entries on paper: more nobody reads, and the browser would choke on them. */
export const MOST_PRINTED = 2_000;
const AT_ONCE = 200;

/** While all rows are drawn for the printer, whatever the window shows. */
export const isPrinting = signal(false);

/** Draws all rows with their words, up to the most that is printed, and prints. */
export async function printAll(): Promise<void> {
  if (shownRows.peek() === undefined || isPrinting.peek()) return;
  isPrinting.value = true;
  const before = near.peek();
  try {
    const end = await allWords();
    near.value = { first: 0, end };
    await drawn();
    print();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    tell(t().timeline.print.failed);
  } finally {
    near.value = before;
    isPrinting.value = false;
  }
}

/** Has the rows that are to be printed and their words brought, and answers how many these are. */
async function allWords(): Promise<number> {
  let rows = shownRows.peek();
  while (rows !== undefined && isShort(rows)) {
    const { problem } = moreAsked.state.peek();
    if (problem !== undefined) throw problem;
    await drawn();
    rows = shownRows.peek();
  }
  const ordinals = rows?.ordinal.slice(0, MOST_PRINTED) ?? [];
  const missing = ordinals.filter((ordinal) => !wholeEntries.peek().has(ordinal));
  for (let at = 0; rows !== undefined && at < missing.length; at += AT_ONCE) {
    await fetchWhole(rows, missing.slice(at, at + AT_ONCE), AbortSignal.timeout(30_000));
  }
  return ordinals.length;
}

/** Whether rows that are to be printed are still on their way. */
function isShort({ next, ordinal }: Rows): boolean {
  return next !== null && ordinal.length < MOST_PRINTED;
}

/** Resolves when what has changed is on the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}

/** Takes the browser's key for printing, since what it would print by itself are the rows near the window. */
export function onPrintKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || event.shiftKey) {
    return;
  }
  event.preventDefault();
  void printAll();
}
