import { entryNoOf } from '../../core/text/entry-no.js';
import { type PageCommand } from '../page/commands.js';
import { spanBetween } from '../../core/timeline/gaps.js';
import { type TimelineAsked } from './timeline-asked.js';
import { type ListPlace } from './list-place.js';
import { type WordsState } from '../page/words.js';
import { type LocationState } from '../page/location.js';
import { type AddHere } from './add-here.js';

function firstSeen(): number {
  const items = [...document.querySelectorAll<HTMLElement>('.timeline [data-index]')];
  const seen = items.find((item) => item.getBoundingClientRect().bottom > 100);
  return Number(seen?.dataset['index'] ?? 0);
}

interface Needs {
  readonly timelineAsked: TimelineAsked;
  readonly listPlace: ListPlace;
  readonly words: WordsState;
  readonly location: LocationState;
  readonly addHere: AddHere;
}

/** What keys do in the list. */
export function createTimelineKeys(desk: Needs) {
  const { shownRows, loadUnseen, unseen } = desk.timelineAsked;
  const { goal } = desk.listPlace;
  const { t } = desk.words;
  const { go, peek } = desk.location;
  const { addIn } = desk.addHere;

  let current: number | undefined;

  /** The row in which the keyboard is. */
  function focused(): number | undefined {
    const item = document.activeElement?.closest<HTMLElement>('[data-index]');
    if (item !== null && item !== undefined) current = Number(item.dataset['index']);
    return item === null || item === undefined ? undefined : current;
  }

  /** The row in the list on which something is to be done: the one in which the keyboard is or was last. */
  function currentNo(): string | undefined {
    const rows = shownRows.peek();
    const ordinal = rows?.ordinal[focused() ?? current ?? -1];
    return rows === undefined || ordinal === undefined
      ? undefined
      : entryNoOf(rows.situation, ordinal);
  }

  function step(by: number): void {
    const rows = shownRows.peek();
    if (rows === undefined) return;
    const from = focused() ?? current;
    const next = from === undefined ? firstSeen() : from + by;
    const ordinal = rows.ordinal[next];
    if (ordinal === undefined) return;
    current = next;
    goal.value = { ordinal, isFocused: true };
  }

  const withNo = (act: (no: string) => void) => (): void => {
    const no = currentNo();
    if (no !== undefined) act(no);
  };

  /** Space and letters go to a row only while the keyboard is on its link: on a button they are the button's. */
  const isOnRow = (): boolean =>
    document.activeElement instanceof HTMLAnchorElement && focused() !== undefined;

  /** What can be done in the list by key. */
  function timelineCommands(): readonly PageCommand[] {
    const words = t().timeline.commands;
    return [
      {
        id: 'row-next',
        label: () => words.next,
        keys: 'j',
        run: () => {
          step(1);
        },
      },
      {
        id: 'row-previous',
        label: () => words.previous,
        keys: 'k',
        run: () => {
          step(-1);
        },
      },
      {
        id: 'row-open',
        label: () => words.open,
        keys: 'o',
        run: withNo((no) => {
          go({ screen: 'entry', entry: no, screenParams: {} });
        }),
        isAvailable: () => currentNo() !== undefined,
      },
      {
        id: 'row-peek',
        label: () => words.peek,
        keys: ' ',
        run: withNo(peek),
        isAvailable: isOnRow,
      },
      {
        id: 'row-add',
        label: () => words.add,
        keys: 'i',
        run: addBeforeRow,
        isAvailable: () => currentNo() !== undefined,
      },
      {
        id: 'row-unseen',
        label: () => words.unseen,
        keys: 'u',
        run: loadUnseen,
        isAvailable: () => unseen.value.entries + unseen.value.changes > 0 || unseen.value.isMore,
      },
    ];
  }

  function addBeforeRow(): void {
    const rows = shownRows.peek();
    const index = focused() ?? current;
    if (rows === undefined || index === undefined) return;
    const span = spanBetween(rows, index);
    if (span !== undefined) addIn(span);
  }

  /** Begins anew, for another list. */
  function forgetRow(): void {
    current = undefined;
  }

  return { timelineCommands, forgetRow };
}
