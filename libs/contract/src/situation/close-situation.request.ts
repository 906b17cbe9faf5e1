import { Instant, Text } from '../fields/fields.js';

/** Closes a situation: nothing is written in it until it is reopened. */
export class CloseSituationRequest {
  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
