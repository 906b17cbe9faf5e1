import {
  type Act,
  ACTS,
  BASES,
  type Basis,
  type Confidence,
  CONFIDENCES,
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  type Reliability,
  TIME_PRECISIONS,
  type TimePrecision,
} from '@sitlog/situation';
import { Flag, Id, InstantOrDate, OneOf, Text, Url } from '../../fields/fields.js';

/** One link of the chain from the publisher to the origin. */
export class LinkInput {
  @Id({ description: 'A registered source.', example: 'src-reuters' })
  readonly sourceId!: string;

  @OneOf(ACTS, { description: 'What this source did with the information.' })
  readonly act!: Act;

  @OneOf(BASES, { optional: true, description: 'On what its knowledge rests.' })
  readonly basis?: Basis;

  @Flag({ optional: true, description: 'Quoted word by word.' })
  readonly quote?: boolean;

  @Flag({ optional: true })
  readonly anonymous?: boolean;

  @Flag({ optional: true, description: 'Supposed, not stated.' })
  readonly assumed?: boolean;

  @Flag({ optional: true, description: 'The speaker says what harms their own side.' })
  readonly againstInterest?: boolean;

  @Text({ max: 100, optional: true })
  readonly channel?: string;

  @InstantOrDate({ optional: true })
  readonly at?: string;

  @OneOf(TIME_PRECISIONS, { optional: true })
  readonly atPrecision?: TimePrecision;

  @Url({ optional: true })
  readonly url?: string;

  @Url({ optional: true })
  readonly archivedUrl?: string;

  @Text({ max: 200, optional: true, description: "The item's id at the source." })
  readonly externalId?: string;
}

/** Admiralty grade; what is missing comes from the source, or is ungraded. */
export class GradeInput {
  @OneOf(Object.keys(RELIABILITIES), { optional: true, description: 'Of the source.' })
  readonly reliability?: Reliability;

  @OneOf(Object.keys(CREDIBILITIES).map(Number), {
    optional: true,
    description: 'Of the information.',
  })
  readonly credibility?: Credibility;

  @Text({ max: 2000, optional: true })
  readonly rationale?: string;
}

/** The analyst's own confidence. */
export class ConfidenceInput {
  @OneOf(CONFIDENCES)
  readonly level!: Confidence;

  @Text({ max: 2000 })
  readonly reason!: string;
}
