import { StrictInt } from '../fields/fields.js';
import { EntriesParams } from './entries.params.js';

/** What of a timeline is asked for. */
export class TimelineParams extends EntriesParams {
  @StrictInt({ min: 1, max: 200, optional: true, description: 'Default: 50.' })
  readonly limit?: number;
}
