import { signal } from '@preact/signals';
import { ApiProblem } from '../data/api.js';
import { t } from '../i18n/words.js';
import { tell } from '../shell/announce.js';
import { near, fetchWhole, wholeEntries } from './whole-entries.js';
import { shownRows } from './timeline-asked.js';

/** The most entries on paper: more nobody reads, and the browser would choke on them. */
export const MOST_PRINTED = 2_000;
const AT_ONCE = 200;

/** While all rows are drawn for the printer, whatever the window shows. */
export const isPrinting = signal(false);

/** Draws all rows with their words, up to the most that is printed, and prints. */
export async function printAll(): Promise<void> {
  const rows = shownRows.peek();
  if (rows === undefined || isPrinting.peek()) return;
  isPrinting.value = true;
  const before = near.peek();
  const ordinals = rows.ordinal.slice(0, MOST_PRINTED);
  try {
    const missing = ordinals.filter((ordinal) => !wholeEntries.peek().has(ordinal));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      await fetchWhole(rows, missing.slice(at, at + AT_ONCE), AbortSignal.timeout(30_000));
    }
    near.value = { first: 0, end: ordinals.length };
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
