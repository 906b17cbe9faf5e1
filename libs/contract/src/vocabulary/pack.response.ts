import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Names by language (BCP 47). */
export const NAMES_BY_LANGUAGE = {
  type: 'object',
  additionalProperties: { type: 'string' },
  example: { en: 'Flood', ar: 'فيضان' },
} as const;

/** A pack of vocabulary, by its name, its version and what it says. */
export class PackNameResponse {
  @ApiProperty({ type: String, example: 'natural_hazard' })
  readonly pack!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: String, description: 'In hex, over the canonical JSON of its document.' })
  readonly sha256!: string;
}

/** A pack that situations can adopt. */
export class OfferedPackResponse extends PackNameResponse {
  @ApiProperty({ ...NAMES_BY_LANGUAGE, description: 'What it is called, by language.' })
  readonly names!: Readonly<Record<string, string>>;

  @ApiPropertyOptional({ ...NAMES_BY_LANGUAGE, description: 'What crises it is for, by language.' })
  readonly describes?: Readonly<Record<string, string>>;

  @ApiProperty({ type: [String], description: 'Packs that are adopted with it.' })
  readonly requires!: readonly string[];

  @ApiProperty({ type: 'integer', description: 'How many kinds of development it has.' })
  readonly kinds!: number;
}

/** A pack that a situation has adopted. */
export class AdoptedPackResponse extends PackNameResponse {
  @ApiProperty({ ...NAMES_BY_LANGUAGE, description: 'What it is called, by language.' })
  readonly names!: Readonly<Record<string, string>>;

  @ApiProperty({
    type: Boolean,
    required: false,
    description:
      'Only true: it was dropped, so its codes are refused; they are listed for their names.',
  })
  readonly dropped?: true;
}
