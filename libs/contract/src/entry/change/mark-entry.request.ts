import { TLP, type Tlp } from '@sitlog/situation';
import { Instant, OneOf, Text } from '../../fields/fields.js';

/** Changes who may be told of an entry (TLP 2.0). */
export class MarkEntryRequest {
  @OneOf(TLP)
  readonly tlp!: Tlp;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
