import { Instant, Text } from '../../fields/fields.js';

/** Puts an entry under another kind of development. */
export class ReclassifyEntryRequest {
  @Text({
    max: 64,
    pattern: /^[a-z]+\.[a-z_]+$/,
    form: 'Write the code of a kind, such as ceasefire.announced.',
  })
  readonly kind!: string;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
