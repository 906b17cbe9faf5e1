import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { FigureResponse, FiguresResponse, PreferredResponse } from './figures.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

const VERDICTS = [
  'not_yet',
  'superseded',
  'role',
  'mode',
  'kind',
  'repeats',
  'retracted',
  'refuted',
  'duplicate',
];

/** Figures that count the same, with the facet in which they stand. */
class FacetFiguresResponse extends FiguresResponse {
  @ApiProperty({ type: String, example: 'casualties' })
  readonly facet!: string;
}

/** A figure that was set aside. */
export class ExcludedFigureResponse extends FigureResponse {
  @ApiProperty({ type: String, description: 'Of the figures among which it would stand.' })
  readonly id!: string;

  @ApiProperty({ enum: VERDICTS, type: String })
  readonly verdict!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the rule that decided it.' })
  readonly rule!: number;

  @ApiProperty({ type: [String], description: 'The entries because of which it was decided so.' })
  readonly because!: readonly string[];

  @ApiProperty({ type: String, description: 'The same in words.' })
  readonly inWords!: string;
}

/** A choice in force. */
export class ChoiceResponse extends PreferredResponse {
  @ApiProperty({ type: String, description: 'Of the figures among which it was made.' })
  readonly id!: string;

  @ApiProperty({ type: Boolean, description: 'The figure that was chosen stands at the moment.' })
  readonly stands!: boolean;
}

/** The figures of a situation. */
export class SituationFiguresResponse extends MomentsResponse {
  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({ type: () => [FacetFiguresResponse] })
  readonly figures!: readonly FacetFiguresResponse[];

  @ApiProperty({ type: () => [ExcludedFigureResponse], description: 'At most 500.' })
  readonly setAside!: readonly ExcludedFigureResponse[];

  @ApiProperty({ type: 'integer', description: 'Figures set aside beyond those listed.' })
  readonly unlisted!: number;

  @ApiProperty({ type: () => [ChoiceResponse] })
  readonly preferences!: readonly ChoiceResponse[];

  @Next()
  readonly next!: string | null;
}
