import { type EntryContent } from '../entry/entry.js';
import { type Calendar } from '../entry/plain-dates.js';

/** A fault of form at a JSON Pointer. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** What decisions rest on that is known only where requests are taken: the form of entries, and the calendar. */
export interface DecisionRules extends Calendar {
  /** The faults of form of the content as corrected, by the same rules as of a new entry. */
  readonly faultsOfContent: (content: EntryContent) => readonly Fault[];
}
