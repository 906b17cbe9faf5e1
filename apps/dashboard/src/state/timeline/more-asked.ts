import { withPage } from '../../core/timeline/rows.js';
import { type Resources } from '../network/resource.js';
import { type TimelineAsked } from './timeline-asked.js';
import { type Outlines } from '../network/outline.js';
import { type WholeEntries } from './whole-entries.js';

const PAGE = 10_000;

interface Needs {
  readonly resources: Resources;
  readonly timelineAsked: TimelineAsked;
  readonly outlines: Outlines;
  readonly wholeEntries: WholeEntries;
}

export type MoreAsked = ReturnType<typeof createMoreAsked>;

/** The rest of the list. */
export function createMoreAsked(desk: Needs) {
  const { resource } = desk.resources;
  const { arrived, question, isCurrent } = desk.timelineAsked;
  const { readPage } = desk.outlines;
  const { wholeEntries, wholeAsked } = desk.wholeEntries;

  /** Asks for the rest of the list, one page after another, each within its own time. */
  const moreAsked = resource<undefined>(() => {
    const before = arrived.value;
    const { code, asked } = question.peek();
    const cursor = before?.rows.next ?? null;
    if (!isCurrent.value || cursor === null || code === undefined || !hasFirstWords()) {
      return undefined;
    }
    return {
      key: cursor,
      ask: async (abort) => {
        const page = await readPage(code, { ...asked, cursor }, PAGE, abort);
        if (before !== undefined && arrived.peek() === before) {
          arrived.value = { ...before, rows: withPage(before.rows, page) };
        }
        return undefined;
      },
    };
  });

  /** What is on the screen is read before what is not. */
  function hasFirstWords(): boolean {
    return wholeEntries.value.size > 0 || wholeAsked.state.value.problem !== undefined;
  }

  return { moreAsked };
}
