import { readPage } from '../network/outline.js';
import { resource } from '../network/resource.js';
import { withPage } from '../../core/timeline/rows.js';
import { arrived, isCurrent, question } from './timeline-asked.js';
import { wholeAsked, wholeEntries } from './whole-entries.js';

const PAGE = 10_000;

/** Asks for the rest of the list, one page after another, each within its own time. */
export const moreAsked = resource<undefined>(() => {
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
