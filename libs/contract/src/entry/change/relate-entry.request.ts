import { RELATION_TYPES, type RelationType } from '@sitlog/situation';
import { EntryNo, Instant, OneOf, Text } from '../../fields/fields.js';

/** Says how an entry stands to another. */
export class RelateEntryRequest {
  @OneOf(RELATION_TYPES)
  readonly type!: RelationType;

  @EntryNo()
  readonly target!: string;

  @Text({ max: 300, optional: true, description: 'Needed for corroborates and contradicts.' })
  readonly aspect?: string;

  @Text({ max: 2000, optional: true })
  readonly note?: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
