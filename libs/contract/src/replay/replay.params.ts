import { Instant, OneOf, StrictInt, Text } from '../fields/fields.js';
import { RestoredOffset } from '../moments/moments.params.js';
import { KnownRangeParams } from '../moments/range.params.js';

/** What is replayed. */
export class ReplayParams extends KnownRangeParams {
  @RestoredOffset()
  @Instant({
    optional: true,
    description:
      'When it was true in the world, for all steps. Default: as it was live, each step valid when it was recorded.',
  })
  readonly validAt?: string;

  @OneOf(['true', 'false'], {
    optional: true,
    description: 'Every recorded event, also those that changed no answer. Default: false.',
  })
  readonly all?: 'true' | 'false';
}

/** A page of a replay. */
export class ReplayPageParams extends ReplayParams {
  @StrictInt({ min: 1, max: 500, optional: true, description: 'Steps. Default: 50.' })
  readonly limit?: number;

  @Text({
    max: 500,
    pattern: /^[A-Za-z0-9_-]+$/,
    form: 'Write the cursor as it was answered in next.',
    optional: true,
    description: 'Goes on after a page; it pins the end. Send the same parameters with it.',
  })
  readonly cursor?: string;
}
