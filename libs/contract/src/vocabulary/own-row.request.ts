import { Code } from '../fields/codes.js';
import { Instant, JsonValue, OneOf, Text } from '../fields/fields.js';

const TABLES = ['kinds', 'subjectTypes', 'aspects', 'measures', 'units', 'facets'] as const;

/** A row for the situation's own vocabulary, as it would stand in a pack; where there is one of that code, it changes it. */
export class OwnRowRequest {
  @OneOf(TABLES, { description: 'The table of a pack in which it stands.' })
  readonly table!: (typeof TABLES)[number];

  @Text({
    max: 64,
    pattern: /^[a-z][a-z0-9_./]*$/,
    form: 'Write a code of small letters, digits, underscores and dots.',
    description: 'What it is called in the log, for ever; of a kind: family.kind.',
    example: 'air_quality',
  })
  readonly code!: string;

  @Code({
    description: 'Of an aspect: the type of subject that it is asked of.',
    example: 'area',
    neededWhere: {
      holds: (row) => row['table'] === 'aspects',
      message: 'Say of which type of subject the aspect is.',
    },
  })
  readonly type?: string;

  @JsonValue({ description: 'The row, by the schema of packs: its names by language, its flags.' })
  readonly row!: unknown;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
