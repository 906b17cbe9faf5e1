import { type LineWord } from '../words/words.js';

/** A kind that a line may tell of, with the words that say so. */
export interface FoundKind {
  readonly code: string;
  readonly score: number;
  readonly at: readonly number[];
  /** Those of them that say what happened. */
  readonly told: readonly number[];
  /** How a word before says that it is not so: merely that, or by an act of denying. */
  readonly isDenied: 'said' | 'act' | undefined;
}

/** What is looked at to find kinds. */
export interface KindsAbout {
  readonly words: readonly LineWord[];
  /** Types of the subjects that are named, with where. */
  readonly named: readonly { readonly type: string | undefined; readonly at: number }[];
  /** Types of which something is registered. */
  readonly registered: ReadonlySet<string>;
  readonly isTaken: (at: number) => boolean;
  /** Whether a word is a name of a place, which says nothing of what happened there. */
  readonly isName: (at: number) => boolean;
  readonly breaks: (from: number, to: number) => boolean;
}
