import { computed, signal } from '@preact/signals';
import { t } from '../page/words.js';
import { tell } from '../page/announce.js';
import { canCreate, create } from './create.js';
import { draft, write } from './draft.js';
import { type Item, itemsOf, likely, named } from '../../core/entry-line/lexicon.js';
import { type Token, tokenAt, withWord } from '../../core/entry-line/tokens.js';
import { isActive, readiness } from './registers-now.js';
import { names } from './understood.js';

/** Something that the picker offers for the word at the caret. */
export type Offer =
  { readonly is: 'item'; readonly item: Item } | { readonly is: 'create'; readonly name: string };

const SHOWN = 8;

/** The field of the bar, once it is there. */
export const field = signal<HTMLTextAreaElement | null>(null);

/** Gives the field the focus; the page stays where it is. */
export function focusField(): void {
  field.peek()?.focus({ preventScroll: true });
}

/** Where the caret stands in the text. */
export const caret = signal(0);

/** The offer that Enter takes; -1: none, so that Enter records. */
export const chosen = signal(-1);

const dismissed = signal<number | undefined>(undefined);

/** The sigil that is being written. */
export const asked = computed<Token | undefined>(() => {
  const token = tokenAt(draft.value.text, caret.value);
  return token?.start === dismissed.value ? undefined : token;
});

/** What the picker lists: nothing once the word names one thing. */
export const offers = computed<readonly Offer[]>(() => {
  const token = asked.value;
  if (token === undefined || !isActive.value) return [];
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
export function moved(): void {
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
export function step(by: 1 | -1): void {
  const { length } = offers.peek();
  chosen.value = (Math.max(chosen.peek(), by > 0 ? -1 : 0) + by + length) % Math.max(length, 1);
}

/** Puts the list away until another word is written. */
export function dismiss(): void {
  dismissed.value = asked.peek()?.start;
  chosen.value = -1;
}

/** Takes an offer into the line; what is new is registered first, and the line stays as it is while that is asked. */
export async function accept(offer: Offer | undefined): Promise<void> {
  const token = asked.peek();
  if (offer === undefined || token === undefined) return;
  if (offer.is === 'item') {
    put(token, offer.item.id);
    return;
  }
  if (!canCreate(token.sigil)) return;
  const id = await create(token.sigil, offer.name);
  if (id === undefined) return;
  tell(t().entryBar.created(offer.name));
  const now = draft.peek().text.slice(token.start, token.end);
  if (now === `${token.sigil}${token.value}` || now.startsWith(`${token.sigil}"`)) put(token, id);
}

function put(token: Token, word: string): void {
  const { text, caret: at } = withWord(draft.peek().text, token, word);
  write({ text });
  place(at);
}

/** Puts the caret somewhere in the text, at once: keys that come before the next frame must fall in the right place. */
export function place(at: number): void {
  const current = field.peek();
  if (current === null) return;
  const { text } = draft.peek();
  if (current.value !== text) current.value = text;
  focusField();
  current.setSelectionRange(at, at);
  moved();
}
