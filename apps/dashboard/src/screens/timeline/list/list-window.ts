import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Heights } from '../../../core/timeline/heights.js';
import { STEP } from '../../../state/timeline/list-look.js';
import { type Rows } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** A row as high as most are, until it is measured. */
const GUESS = 92;

/** Which rows are drawn, and how much room those above and below take. */
interface Drawn {
  readonly first: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/** Draws the rows near the window alone; the others are room of their height, measured where they were on the screen. */
export function useListWindow(rows: Rows, list: RefObject<HTMLElement | null>): Drawn {
  const desk = useDesk();
  const { look } = timelineStateOf(desk).listLook;
  const { keepPlace, goal, stay, reach } = timelineStateOf(desk).listPlace;
  const { near } = timelineStateOf(desk).wholeEntries;
  // Those that have not arrived have their room already, so that nothing moves when they do.
  const { total, load } = rows;
  const heights = useMemo(() => new Heights(total, GUESS), [load]);
  const before = useRef(load);
  useEffect(() => {
    const follow = (): void => {
      const element = list.current;
      if (element !== null) look(element, heights);
      keepPlace(element, rows);
    };
    follow();
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow);
    // What is opened above the list moves it without scrolling.
    const moved = new ResizeObserver(follow);
    const screen = list.current?.closest('.timeline');
    if (screen !== null && screen !== undefined) moved.observe(screen);
    return () => {
      moved.disconnect();
      removeEventListener('scroll', follow);
      removeEventListener('resize', follow);
    };
  }, [rows, heights]);
  // Read here, so that a new goal is gone to.
  const aim = goal.value;
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    measure(element, heights);
    if (before.current !== load) stay();
    before.current = load;
    if (aim !== undefined || goal.peek() !== undefined) reach(element, rows, heights);
  });
  // What was near in a longer list may lie beyond the end of this one.
  const first = Math.min(near.value.first, Math.max(0, total - STEP));
  const end = Math.max(first, Math.min(near.value.end, rows.ordinal.length));
  return {
    first,
    end,
    above: heights.topOf(first),
    below: heights.topOf(total) - heights.topOf(end),
  };
}

/** From the top of one row to that of the next, so that headings and gaps between them are counted. */
function measure(list: HTMLElement, heights: Heights): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-index]')];
  const tops = items.map((item) => item.getBoundingClientRect().top);
  items.forEach((item, at) => {
    const bottom = tops[at + 1] ?? item.getBoundingClientRect().bottom;
    heights.set(Number(item.dataset['index']), bottom - (tops[at] ?? bottom));
  });
}
