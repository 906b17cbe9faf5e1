import { signal } from '@preact/signals';
import { type Heights } from '../../core/timeline/heights.js';
import { type Rows } from '../../core/timeline/rows.js';
import { type TimelineAsked } from './timeline-asked.js';
import { type ListLook } from './list-look.js';
import { type PageHistory } from '../edges/edges.js';

/** A row to bring to a place on the screen. */
interface Goal {
  readonly ordinal: number;
  /** How far below the top of the window; undefined: wherever it is seen well. */
  readonly offset?: number | undefined;
  readonly isFocused: boolean;
}

function isBelowTop(item: HTMLElement): boolean {
  return item.getBoundingClientRect().bottom > 0;
}

function settle(item: HTMLElement, { offset, isFocused }: Goal): void {
  if (offset !== undefined) scrollBy(0, item.getBoundingClientRect().top - offset);
  else item.scrollIntoView({ block: isSeen(item) ? 'nearest' : 'center' });
  if (isFocused) item.querySelector<HTMLElement>('.head')?.focus({ preventScroll: true });
}

function isSeen(item: HTMLElement): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

interface Needs {
  readonly page: PageHistory;
  readonly timelineAsked: TimelineAsked;
  readonly listLook: ListLook;
}

export type ListPlace = ReturnType<typeof createListPlace>;

/** The row at which one is, and the one to reach. */
export function createListPlace(desk: Needs) {
  const { page } = desk;
  const { wanted, isCurrent } = desk.timelineAsked;
  const { look } = desk.listLook;

  /** The row that is to be reached; undefined: the user scrolls. */
  const goal = signal<Goal | undefined>(undefined);

  let kept: { readonly of: string; readonly ordinal: number; readonly offset: number } | undefined;

  let cameBack = false;

  page.onReturn(() => {
    cameBack = true;
  });

  /** Keeps the first row in the window, to find it again after another screen or when the list is loaded anew. */
  function keepPlace(list: HTMLElement | null, { ordinal }: Rows): void {
    if (goal.peek() !== undefined || list === null) return;
    const first = [...list.querySelectorAll<HTMLElement>('[data-index]')].find(isBelowTop);
    const found = ordinal[Number(first?.dataset['index'] ?? -1)];
    const isAtTop = list.getBoundingClientRect().top >= 0;
    kept =
      isAtTop || first === undefined || found === undefined
        ? undefined
        : { of: wanted.peek(), ordinal: found, offset: first.getBoundingClientRect().top };
  }

  /** Begins at the place where one was when the browser went back to this list. */
  function beginAtKept(): void {
    if (cameBack && kept?.of === wanted.peek()) goal.value = { ...kept, isFocused: false };
    cameBack = false;
  }

  /** Forgets that the browser went back: what comes next is a list of its own. */
  function leave(): void {
    cameBack = false;
  }

  /** Stays at the row that was read when the list was loaded anew. */
  function stay(): void {
    if (goal.peek() === undefined && kept !== undefined) goal.value = { ...kept, isFocused: false };
  }

  /** Goes on towards the goal after the list was drawn. */
  function reach(list: HTMLElement, rows: Rows, heights: Heights): void {
    const aim = goal.peek();
    // In a list that is about to be replaced there is nothing to reach.
    if (aim === undefined || !isCurrent.peek()) return;
    const index = rows.ordinal.indexOf(aim.ordinal);
    const item = list.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (item !== null) {
      goal.value = undefined;
      settle(item, aim);
    } else if (index >= 0) {
      const top = list.getBoundingClientRect().top + heights.topOf(index);
      scrollBy(0, top - (aim.offset ?? innerHeight / 3));
      look(list, heights);
    } else if (rows.next === null) {
      goal.value = undefined;
    }
  }

  return { goal, keepPlace, beginAtKept, leave, stay, reach };
}
