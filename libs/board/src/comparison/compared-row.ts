import { type Happening } from '../causes/recorded-between.js';
import { type Difference } from '../items/board-item.js';

/** What made an answer differ. */
interface Causes {
  /** The entries that caused it, in order of their numbers. */
  readonly entries: readonly string[];
  /** Entries whose part in the answer is another because of those, though they say what they said. */
  readonly affected: readonly string[];
  /** What was recorded that caused it, in order; none where the world moved. */
  readonly events: readonly Happening[];
  /** There was too much to try one by one: the difference may not need all that is named. */
  readonly isCoarse?: true;
}

/** One row of a comparison: an item that differs, with what made it so. */
export type ComparedRow = Difference & Causes;
