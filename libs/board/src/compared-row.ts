import { type Difference } from './difference.js';
import { type Happening } from './known.js';

/** One proposition whose answer differs, with what made it so. */
export interface ComparedRow extends Difference {
  /** The entries that caused it, in order of their numbers. */
  readonly entries: readonly string[];
  /** Entries whose part in the answer is another because of those, though they say what they said. */
  readonly affected: readonly string[];
  /** What was recorded that caused it, in order; none where the world moved. */
  readonly events: readonly Happening[];
}
