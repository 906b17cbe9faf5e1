import { Instant, Text } from '../fields/fields.js';
import { AT_LEAST, KNOWN_MOMENT, RestoredOffset } from './moments.params.js';

/** A span of what the log knew: from one known moment to another. */
export class KnownRangeParams {
  @RestoredOffset()
  @Text({
    ...KNOWN_MOMENT,
    optional: true,
    description: 'What the log knew at first: an instant or rev:<n>.',
  })
  readonly fromKnownAt?: string;

  @RestoredOffset()
  @Text({
    ...KNOWN_MOMENT,
    optional: true,
    description: 'What the log knew in the end: an instant or rev:<n>. Default: everything.',
  })
  readonly toKnownAt?: string;

  @Text(AT_LEAST)
  readonly atLeast?: string;
}

/** Two pairs of moments. */
export class TwoMomentsParams extends KnownRangeParams {
  @RestoredOffset()
  @Instant({
    optional: true,
    description:
      'When it was true in the world, at first. The moment of fromKnownAt stands for it, and it for fromKnownAt; one of the two is needed.',
  })
  readonly fromValidAt?: string;

  @RestoredOffset()
  @Instant({
    optional: true,
    description: 'When it was true, in the end. Default: the moment of toKnownAt, or now.',
  })
  readonly toValidAt?: string;
}
