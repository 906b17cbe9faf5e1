import { OneOf, Text } from '../fields/fields.js';
import { MomentsParams } from '../moments/moments.params.js';
import { Filtered } from './filter-fields.js';

/** The order of entries. */
class OrderedParams extends MomentsParams {
  @OneOf(['happened', 'recorded'], { optional: true, description: 'Default: recorded.' })
  readonly order?: 'happened' | 'recorded';

  @OneOf(['ascending', 'descending'], { optional: true, description: 'Default: ascending.' })
  readonly direction?: 'ascending' | 'descending';
}

/** Which entries are asked for, in which order, and after which of them. */
export class EntriesParams extends Filtered(OrderedParams) {
  @Text({
    max: 2000,
    pattern: /^[A-Za-z0-9_-]+$/,
    form: 'Write the cursor as it was answered in next.',
    optional: true,
    description: 'Goes on after a page; it pins both moments. Send the same filters with it.',
  })
  readonly cursor?: string;
}
