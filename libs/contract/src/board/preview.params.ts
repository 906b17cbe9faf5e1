import { Instant } from '../fields/fields.js';
import { RestoredOffset } from '../moments/moments.params.js';

/** For which moment it is asked what the board would say. */
export class PreviewParams {
  @RestoredOffset()
  @Instant({ optional: true, description: 'When it was true in the world. Default: now.' })
  readonly validAt?: string;
}
