import { Instant, Text } from '../fields/fields.js';

/** What a situation is called from now on, and what it is about. */
export class DescribeSituationRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Text({ max: 2000, optional: true, description: 'Absent: none from now on.' })
  readonly description?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
