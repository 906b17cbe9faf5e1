import { StrictInt } from '../fields/fields.js';
import { EntriesQuery } from './entries.request.js';
import { MOST_ENTRIES } from './most-entries.js';

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
