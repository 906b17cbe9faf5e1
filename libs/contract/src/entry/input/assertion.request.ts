import { type RelationType, RELATION_TYPES } from '@sitlog/situation';
import { EntryNo, Flag, Instant, Nested, OneOf, Text } from '../../fields/fields.js';

/** Start or end of a state of the world. */
export class BoundsInput {
  @Instant({ nullable: true, description: 'null: since ever.' })
  readonly earliest!: string | null;

  @Instant({ nullable: true, description: 'null: never definite.' })
  readonly latest!: string | null;
}

/** What the entry says of a proposition: that a value holds, that it does not, or that what was said holds no longer. */
export class AssertionInput {
  @Text({
    max: 129,
    pattern: /^[a-z0-9][a-z0-9._-]{0,63}\/[a-z0-9_]{1,64}$/,
    form: 'Write subject/aspect, such as agr-1/observance.',
    description: 'subject/aspect',
    example: 'agr-1/observance',
  })
  readonly proposition!: string;

  @Text({
    max: 64,
    pattern: /^[A-Za-z0-9._:-]{1,64}$/,
    form: 'Write a code of letters, digits, dots, underscores, colons and dashes.',
    example: 'breached',
    optional: true,
    description: 'Needed, but where all that the origin said ends.',
  })
  readonly value?: string;

  @Flag({ optional: true, description: 'The value is denied.' })
  readonly negated?: boolean;

  @Flag({
    optional: true,
    description: 'What the origin said of the value, or without one all that it said, ends.',
  })
  readonly ends?: boolean;

  @Nested(() => BoundsInput, { optional: true })
  readonly start?: BoundsInput;

  @Nested(() => BoundsInput, { optional: true })
  readonly end?: BoundsInput;
}

/** How this entry stands to another. */
export class RelationInput {
  @OneOf(RELATION_TYPES)
  readonly type!: RelationType;

  @EntryNo()
  readonly target!: string;

  @Text({ max: 300, optional: true, description: 'Needed for corroborates and contradicts.' })
  readonly aspect?: string;

  @Text({ max: 2000, optional: true })
  readonly note?: string;
}
