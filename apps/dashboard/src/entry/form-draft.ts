import { local } from '../state/local.js';
import { type Fields } from './actions.js';

/** What a form holds across a crash of the page: the text, the key under which it is sent, and on what it was begun. */
export interface Draft {
  readonly fields: Fields;
  /** Stays the same until the fields change, so that what is sent again is stored once. */
  readonly key: string;
  /** Revision of the entry when the form was opened, and its fields then. */
  readonly base: { readonly revision: number; readonly fields: Fields };
}

/** The draft that is kept under a name, or undefined. */
export function keptDraft(name: string): Draft | undefined {
  return local.json(name) as Draft | undefined;
}

/** Keeps a draft, at each keystroke. */
export function keepDraft(name: string, draft: Draft): void {
  local.set(name, JSON.stringify(draft));
}

/** Lets go of a draft once it is recorded. */
export function dropDraft(name: string): void {
  local.remove(name);
}
