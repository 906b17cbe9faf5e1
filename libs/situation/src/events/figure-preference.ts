import { type FigureKey } from '../entry/figure-key.js';

/** A named analyst prefers one figure of an entry to the others that count the same, or takes that back. */
export interface FigurePreference {
  readonly entryNo: string;
  /** Its place among the entry's figures when it was chosen. */
  readonly figure: number;
  /** What it counts: a figure that is corrected to count something else is no longer the one that was chosen. */
  readonly key: FigureKey;
  readonly reason: string;
}
