import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { LOG_CHECKS } from '@sitlog/board';
import { FiguresResponse } from '../figures/figures.response.js';
import { DemandResponse } from '../demands/demand.response.js';
import { ForecastResponse, RaisedAlertResponse } from '../demands/forecast.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { PropositionResponse } from './proposition.response.js';

/** What the watch officer looks after: so many entries or propositions fall under it. */
export class CheckResponse {
  @ApiProperty({ enum: [...LOG_CHECKS, 'contested', 'stale'], type: String })
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({
    type: [String],
    description: 'The first of the entries, at most 20. Unverified: for more than 24 hours.',
  })
  readonly entries!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly propositions!: readonly string[];
}

/** One line of the board. */
export class FacetResponse {
  @ApiProperty({
    type: String,
    example: 'hostilities',
    description:
      'A line that the packs of the situation have; last `log_health`, that of the log itself.',
  })
  readonly facet!: string;

  @ApiProperty({ type: () => [PropositionResponse] })
  readonly propositions!: readonly PropositionResponse[];

  @ApiProperty({ type: () => [FiguresResponse], required: false, description: 'Where there are.' })
  readonly figures?: readonly FiguresResponse[];
  @ApiProperty({ type: () => [DemandResponse], required: false, description: 'Facet talks only.' })
  readonly demands?: readonly DemandResponse[];

  @ApiProperty({ type: () => [ForecastResponse], required: false, description: 'Talks only.' })
  readonly forecasts?: readonly ForecastResponse[];

  @ApiProperty({
    type: () => [RaisedAlertResponse],
    required: false,
    description: 'Facet alerts only: what time alone raises, derived and not logged.',
  })
  readonly raised?: readonly RaisedAlertResponse[];

  @ApiProperty({ type: () => [CheckResponse], required: false, description: 'log_health only.' })
  readonly checks?: readonly CheckResponse[];
}

/** The board of a situation. */
export class BoardResponse extends MomentsResponse {
  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({ type: () => [FacetResponse] })
  readonly facets!: readonly FacetResponse[];
}
