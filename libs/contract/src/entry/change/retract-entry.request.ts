import { RETRACTION_REASONS, type RetractionReason } from '@sitlog/situation';
import { EntryNo, Instant, OneOf, Text } from '../../fields/fields.js';

/** Strikes an entry through: it stays readable and feeds the board no more. */
export class RetractEntryRequest {
  @OneOf(RETRACTION_REASONS)
  readonly reason!: RetractionReason;

  @EntryNo({ optional: true, description: 'The entry that this one duplicates.' })
  readonly mergedInto?: string;

  @Text({ max: 2000, optional: true })
  readonly note?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
