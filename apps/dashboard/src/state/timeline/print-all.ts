import { signal } from '@preact/signals';
import { shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { ApiProblem } from '../network/api.js';
import { type Rows } from '../../core/timeline/rows.js';
import { type TimelineAsked } from './timeline-asked.js';
import { type WholeEntries } from './whole-entries.js';
import { type Announcer } from '../page/announce.js';
import { type WordsState } from '../page/words.js';
import { type MoreAsked } from './more-asked.js';

/** The most entries on paper: more nobody reads, and the browser would choke on them. */
const MOST_PRINTED = 2_000;

const AT_ONCE = 200;

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

interface Needs {
  readonly timelineAsked: TimelineAsked;
  readonly wholeEntries: WholeEntries;
  readonly announcer: Announcer;
  readonly words: WordsState;
  readonly moreAsked: MoreAsked;
}

export type Printing = ReturnType<typeof createPrinting>;

/** Prints the list. */
export function createPrinting(desk: Needs) {
  const { shownRows } = desk.timelineAsked;
  const { near, wholeEntries, fetchWhole } = desk.wholeEntries;
  const { tell } = desk.announcer;
  const { t } = desk.words;
  const { moreAsked } = desk.moreAsked;

  /** While all rows are drawn for the printer, whatever the window shows. */
  const isPrinting = signal(false);

  /** Draws all rows with their words, up to the most that is printed, and prints. */
  async function printAll(): Promise<void> {
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

  /** Takes the browser's key for printing, since what it would print by itself are the rows near the window. */
  function onPrintKey(event: KeyboardEvent): void {
    const isPrint = shortcutKey(event).toLowerCase() === 'p' && !event.shiftKey;
    if (!(event.ctrlKey || event.metaKey) || !isPrint) return;
    event.preventDefault();
    void printAll();
  }

  return { isPrinting, printAll, onPrintKey };
}
