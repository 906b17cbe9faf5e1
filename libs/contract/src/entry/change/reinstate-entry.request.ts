import { Instant, Text } from '../../fields/fields.js';

/** Takes a retraction back. */
export class ReinstateEntryRequest {
  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
