import { Instant, Text } from '../fields/fields.js';

/** Reopens a closed situation. */
export class ReopenSituationRequest {
  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
