import { StrictInt } from '../http/fields.js';
import { EntriesQuery } from '../reading/entries.request.js';

/** The most entries of one page, and how many it has unless less is asked for. */
export const MOST_ENTRIES = 20_000;

/** What of an outline is asked for. */
export class ReadOutlineRequest extends EntriesQuery {
  @StrictInt({
    min: 1,
    max: MOST_ENTRIES,
    optional: true,
    description: `Default: ${MOST_ENTRIES}.`,
  })
  readonly limit?: number;
}
