import {
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  type Reliability,
} from '@sitlog/situation';
import { ENTRY_NO, Instant, OneOf, Text, TextList } from '../../fields/fields.js';

/** Grades an entry anew on the Admiralty scale. */
export class RegradeEntryRequest {
  @OneOf(Object.keys(RELIABILITIES), { optional: true })
  readonly reliability?: Reliability;

  @OneOf(Object.keys(CREDIBILITIES).map(Number), {
    optional: true,
    description: '1 needs in `because` an entry of another origin.',
  })
  readonly credibility?: Credibility;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly rationale!: string;

  @TextList({ max: 32, each: ENTRY_NO, optional: true, description: 'Entries that support it.' })
  readonly because?: readonly string[];

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
