import { StrictInt } from '../fields/fields.js';
import { MomentsParams } from '../moments/moments.params.js';

/** The two moments, and how long an entry may stand unverified. */
export class LogHealthParams extends MomentsParams {
  @StrictInt({
    min: 0,
    max: 8_760,
    optional: true,
    description: 'Hours after which an unverified entry is counted. Default: 24.',
  })
  readonly unverifiedHours?: number;
}
