import { computed, effect, signal } from '@preact/signals';
import { canCreate, type CreatingState } from './create.js';
import {
  type NamedItem,
  type Token,
  itemsOf,
  likely,
  named,
  tokenAt,
  withWord,
} from '@sitlog/line-reading';
import { type DraftState } from './draft.js';
import { type RegistersNow } from './registers-now.js';
import { type Understood } from './understood.js';

/** Something that the picker offers for the word at the caret. */
export type Offer =
  | { readonly is: 'item'; readonly item: NamedItem }
  | { readonly is: 'create'; readonly name: string };

const SHOWN = 8;

interface Needs {
  readonly draft: DraftState;
  readonly registersNow: RegistersNow;
  readonly understood: Understood;
  readonly creating: CreatingState;
}

export type CaretState = ReturnType<typeof createCaretState>;

/** Where the caret stands, and what is offered there. */
export function createCaretState(desk: Needs) {
  const { draft, write } = desk.draft;
  const { isActive, readiness } = desk.registersNow;
  const { names } = desk.understood;
  const { asked: registering } = desk.creating;

  /** The field of the bar, once it is there. */
  const field = signal<HTMLTextAreaElement | null>(null);

  /** Gives the field the focus; the page stays where it is. */
  function focusField(): void {
    field.peek()?.focus({ preventScroll: true });
  }

  /** Where the caret stands in the text. */
  const caret = signal(0);

  /** The offer that Enter takes; -1: none, so that Enter records. */
  const chosen = signal(-1);

  const dismissed = signal<number | undefined>(undefined);

  /** The sigil that is being written. */
  const asked = computed<Token | undefined>(() => {
    const token = tokenAt(draft.value.text, caret.value);
    return token?.start === dismissed.value ? undefined : token;
  });

  // Nobody is asked any more about a name that the line has no longer.
  effect(() => {
    const name = registering.value?.name;
    if (name !== undefined && !draft.value.text.includes(name)) registering.value = undefined;
  });

  /** Whether anything is offered: what is new is asked about in its own place. */
  const isOffering = computed(() => isActive.value && registering.value === undefined);

  /** What the picker lists: nothing once the word names one thing. */
  const offers = computed<readonly Offer[]>(() => {
    const token = asked.value;
    if (token === undefined || !isOffering.value) return [];
    const items = itemsOf(token.sigil, names.value);
    const exact = named(token.value, items);
    if (exact.length === 1) return [];
    const found = likely(token.value, items, SHOWN).map((item) => ({ is: 'item', item }) as const);
    // Who does not know the names cannot know that one is new.
    const mayBeNew = readiness.value !== 'missing' && canCreate(token.sigil);
    const isNew = exact.length === 0 && token.value.trim().length > 1 && mayBeNew;
    return isNew ? [...found, { is: 'create', name: token.value.trim() }] : found;
  });

  /** Follows the caret; what is likeliest is chosen, but never something new. */
  function moved(): void {
    const { current } = { current: field.peek() };
    if (current === null) return;
    caret.value = current.selectionStart;
    if (tokenAt(draft.peek().text, caret.peek())?.start !== dismissed.peek()) {
      dismissed.value = undefined;
    }
    const [first] = offers.peek();
    chosen.value = first?.is === 'item' && asked.peek()?.value !== '' ? 0 : -1;
  }

  /** Goes up or down in the list. */
  function step(by: 1 | -1): void {
    const { length } = offers.peek();
    chosen.value = (Math.max(chosen.peek(), by > 0 ? -1 : 0) + by + length) % Math.max(length, 1);
  }

  /** Puts the list away until another word is written. */
  function dismiss(): void {
    dismissed.value = asked.peek()?.start;
    chosen.value = -1;
  }

  /** Takes an offer into the line; what is new is registered first, and the line stays as it is while that is asked. */
  function accept(offer: Offer | undefined): void {
    const token = asked.peek();
    if (offer === undefined || token === undefined) return;
    if (offer.is === 'item') {
      put(token, offer.item.id);
      return;
    }
    if (!canCreate(token.sigil)) return;
    const { sigil } = token;
    registering.value = {
      ...{ sigil, name: offer.name, choices: [], back: focusField },
      then: (id) => {
        const now = draft.peek().text.slice(token.start, token.end);
        const isThere = now === `${sigil}${token.value}` || now.startsWith(`${sigil}"`);
        if (isThere) put(token, id);
        else focusField();
      },
    };
  }

  function put(token: Token, word: string): void {
    const { text, caret: at } = withWord(draft.peek().text, token, word);
    write({ text });
    place(at);
  }

  /** Puts the caret somewhere in the text, at once: keys that come before the next frame must fall in the right place. */
  function place(at: number): void {
    const current = field.peek();
    if (current === null) return;
    const { text } = draft.peek();
    if (current.value !== text) current.value = text;
    focusField();
    current.setSelectionRange(at, at);
    moved();
  }

  return { field, focusField, caret, chosen, asked, offers, moved, step, dismiss, accept, place };
}
