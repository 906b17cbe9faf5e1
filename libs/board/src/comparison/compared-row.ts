import { type Difference } from './differences.js';
import { type Happening } from '../causes/as-known.js';
import { type PieceDifference } from './item-differences.js';

/** What made an answer differ. */
export interface Causes {
  /** The entries that caused it, in order of their numbers. */
  readonly entries: readonly string[];
  /** Entries whose part in the answer is another because of those, though they say what they said. */
  readonly affected: readonly string[];
  /** What was recorded that caused it, in order; none where the world moved. */
  readonly events: readonly Happening[];
}

/** One proposition whose answer differs, with what made it so. */
export interface ComparedProposition extends Difference, Causes {}

/** Another piece of the board that differs, with what made it so. */
export interface ComparedPiece extends PieceDifference, Causes {}

/** One row of a comparison. */
export type ComparedRow = ComparedProposition | ComparedPiece;

/** A row between two known moments, with the section in which it stands. */
export interface Learnt<Row> {
  readonly section: 'learned' | 'corrected';
  readonly row: Row;
}
