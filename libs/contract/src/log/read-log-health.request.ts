import { StrictInt } from '../fields/fields.js';
import { MomentsQuery } from '../moments/moments.request.js';

/** The two moments, and how long an entry may stand unverified. */
export class LogHealthQuery extends MomentsQuery {
  @StrictInt({
    min: 0,
    max: 8_760,
    optional: true,
    description: 'Hours after which an unverified entry is counted. Default: 24.',
  })
  readonly unverifiedHours?: number;
}
