import { Instant, Text } from '../fields/fields.js';
import { SituationSettingsInput } from './situation-settings.js';

/** What a situation is called from now on, what it is about, and how its team works: all of it anew. */
export class DescribeSituationRequest extends SituationSettingsInput {
  @Text({ max: 200 })
  readonly name!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
