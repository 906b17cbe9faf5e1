import { Instant, OneOf, Text } from '../fields/fields.js';
import { KNOWN_MOMENT, MomentsParams, RestoredOffset } from './moments.params.js';

/** `last`: the moments of the report that was issued last. */
export const SINCE = ['last'] as const;

/** The moments of a report, and those with which it compares. */
export class ReportMomentsParams extends MomentsParams {
  @OneOf(SINCE, {
    optional: true,
    description: 'last: compare with the moments of the last report that was issued, as known.',
  })
  readonly since?: (typeof SINCE)[number];

  @RestoredOffset()
  @Instant({
    optional: true,
    description: 'Compare with this moment. The moment of sinceKnownAt stands for it.',
  })
  readonly sinceValidAt?: string;

  @RestoredOffset()
  @Text({
    ...KNOWN_MOMENT,
    optional: true,
    description:
      'Compare with what the log knew then: an instant or rev:<n>. The moment of sinceValidAt stands for it.',
  })
  readonly sinceKnownAt?: string;
}
