import { Id, Instant, Text } from '../fields/fields.js';

/** Says that a registered source or actor is another one of the same register. */
export class MergeItemRequest {
  @Id({ description: 'The one that it is: the two count as one, under that id, from then on.' })
  readonly into!: string;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}

/** Takes that back. */
export class UnmergeItemRequest {
  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
