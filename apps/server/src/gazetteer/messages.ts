import { type FoundPlace, type Sought } from './place-index.js';

/** What the thread of the gazetteer is asked. */
export interface LookUp {
  readonly id: number;
  readonly sought: Sought;
}

/** What it says: that it has read its files, with the lines of the operator's own that it took and that it could not, or what it found. */
export type Looked =
  | { readonly kind: 'ready'; readonly own: number; readonly skipped: number }
  | { readonly kind: 'found'; readonly id: number; readonly found: readonly FoundPlace[] };
