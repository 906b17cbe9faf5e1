import { StrictInt } from '../fields/fields.js';
import { EntriesQuery } from './entries.request.js';

/** What of a timeline is asked for. */
export class ReadTimelineRequest extends EntriesQuery {
  @StrictInt({ min: 1, max: 200, optional: true, description: 'Default: 50.' })
  readonly limit?: number;
}
