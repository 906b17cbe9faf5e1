import { type EntryContent } from '../entry/entry.js';
import { type Calendar } from '../entry/plain-dates.js';
import { type OfferedPack } from '../vocabulary/packs/offered.js';

/** A fault of form at a JSON Pointer. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** What decisions rest on that is known only where requests are taken: the form of entries, the calendar, and the packs on offer. */
export interface DecisionRules extends Calendar {
  /** The faults of form of the content as corrected, by the same rules as of a new entry. */
  readonly faultsOfContent: (content: EntryContent) => readonly Fault[];
  /** Every version of every pack that can be adopted, each after those that it requires. */
  readonly packs: readonly OfferedPack[];
}
