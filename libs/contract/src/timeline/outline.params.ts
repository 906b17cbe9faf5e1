import { StrictInt } from '../fields/fields.js';
import { EntriesParams } from './entries.params.js';
import { MOST_ENTRIES } from './most-entries.js';

/** What of an outline is asked for. */
export class OutlineParams extends EntriesParams {
  @StrictInt({
    min: 1,
    max: MOST_ENTRIES,
    optional: true,
    description: `Default: ${MOST_ENTRIES}.`,
  })
  readonly limit?: number;
}
