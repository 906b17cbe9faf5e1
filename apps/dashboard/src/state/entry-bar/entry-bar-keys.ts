import { partsOf } from '../../core/entry-line/compose.js';
import { type CaretState } from './caret.js';
import { type SpokenState } from './spoken.js';
import { type Understood } from './understood.js';
import { type DraftState } from './draft.js';
import { type BarForm } from './sending.js';
import { type NamingState } from '../page/naming.js';
import { type Submitting } from './submit.js';

type Act = (() => void) | undefined;

interface Needs {
  readonly caret: CaretState;
  readonly understood: Understood;
  readonly spoken: SpokenState;
  readonly draft: DraftState;
  readonly barForm: BarForm;
  readonly submitting: Submitting;
  readonly naming: NamingState;
}

export type BarKeys = ReturnType<typeof createBarKeys>;

/** What keys do in the bar. */
export function createBarKeys(desk: Needs) {
  const { offers, chosen, accept, step, dismiss, focusField, field } = desk.caret;
  const { understood, pick } = desk.understood;
  const { write, draft } = desk.draft;
  const { missing, isFormOpen } = desk.barForm;
  const { submit } = desk.submitting;
  const { open, takeAll } = desk.spoken;
  const { name, nameToWriteUnder } = desk.naming;

  /** What a key does in the bar; all others write. */
  function onLogKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = pickerKey(event) ?? choiceKey(event) ?? barKey(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function pickerKey({ key, shiftKey, ctrlKey }: KeyboardEvent): Act {
    if (offers.peek().length === 0 || ctrlKey || shiftKey) return undefined;
    return PICKER_KEYS[key]?.();
  }

  const take = (): Act => {
    const index = chosen.peek();
    return index < 0
      ? undefined
      : () => {
          accept(offers.peek()[index]);
        };
  };

  const PICKER_KEYS: Readonly<Partial<Record<string, () => Act>>> = {
    Enter: take,
    Tab: take,
    ArrowDown: () => () => {
      step(1);
    },
    ArrowUp: () => () => {
      step(-1);
    },
    Escape: () => dismiss,
  };

  /** Alt and a digit choose one of several senses of a time without leaving the line. */
  function choiceKey({ altKey, code }: KeyboardEvent): Act {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    const [time] = partsOf(understood.peek(), 'time');
    if (!altKey || digit === undefined || time === undefined || time.readings.length < 2) {
      return undefined;
    }
    return () => {
      choose(Number(digit) - 1);
    };
  }

  /** Chooses one of several senses of the line's time. */
  function choose(index: number): void {
    const [time] = partsOf(understood.peek(), 'time');
    if (time?.readings[index] === undefined) return;
    write({ pick: { phrase: time.phrase, index } });
    missing.value = undefined;
    focusField();
  }

  function barKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Act {
    if (key === 'Escape') return leave;
    if (key === 'Enter' && altKey) return takeAll;
    if (key !== 'Enter' || shiftKey) return undefined;
    return ctrlKey || metaKey ? toggleForm : record;
  }

  /** Opens the form, or closes it; the draft is the same. */
  function toggleForm(): void {
    isFormOpen.value = !isFormOpen.peek();
  }

  /** Records the draft; where the time has two senses, the choice comes first. */
  function record(): void {
    // Never silently: the first Enter goes to what is not decided, the second records without it.
    if (open.peek().length > 0 && missing.peek() !== 'parts') {
      missing.value = 'parts';
      document.querySelector<HTMLElement>('.log-spoken .open')?.focus({ preventScroll: true });
    } else if (name.peek() === undefined && draft.peek().text.trim() !== '') {
      void recordOnceNamed();
    } else {
      handIn();
    }
  }

  function handIn(): void {
    missing.value = submit();
    if (missing.peek() === undefined) {
      isFormOpen.value = false;
      focusField();
    } else if (missing.peek() === 'choice' && pick.peek() === undefined) {
      document.querySelector<HTMLElement>('.log-choice button')?.focus({ preventScroll: true });
    }
  }

  /** What is written stays in the bar until a name is given, and also where none is. */
  async function recordOnceNamed(): Promise<void> {
    if ((await nameToWriteUnder()) === undefined) focusField();
    else handIn();
  }

  let before: Element | null = null;

  /** Goes into the bar, from anywhere. */
  function enter(): void {
    before = document.activeElement;
    const current = field.peek();
    focusField();
    const end = draft.peek().text.length;
    current?.setSelectionRange(end, end);
  }

  /** Leaves the bar to where one came from; the draft stays. */
  function leave(): void {
    field.peek()?.blur();
    isFormOpen.value = false;
    const back = before instanceof HTMLElement && before !== document.body ? before : undefined;
    (back ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  }

  return { onLogKey, choose, toggleForm, record, enter, leave };
}
