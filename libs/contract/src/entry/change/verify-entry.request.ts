import { Instant, OneOf, Text } from '../../fields/fields.js';

/** Records what the verification desk found; nobody verifies an entry of their own. */
export class VerifyEntryRequest {
  @OneOf(['verified', 'refuted', 'inconclusive'])
  readonly outcome!: 'verified' | 'refuted' | 'inconclusive';

  @Text({ max: 2000, description: 'On what the outcome rests.' })
  readonly rationale!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
