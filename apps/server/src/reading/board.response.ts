import { ApiProperty } from '@nestjs/swagger';
import { BOARD_FACETS, LOG_CHECKS } from '@sitlog/board';
import { BoundsInput } from '../entry-input/assertion.request.js';
import { FiguresResponse } from './figures.response.js';
import { GradeResponse } from './grade.response.js';
import { DemandResponse } from './demand.response.js';
import { ForecastResponse, RaisedAlertResponse } from './forecast.response.js';
import { MomentsResponse } from './moments.response.js';

const VALUE_STATES = [
  'reported',
  'alleged_by_one_side',
  'corroborated',
  'confirmed_by_adversaries',
  'verified',
];

/** A value with who asserts it. */
export class ValueResponse {
  @ApiProperty({ type: String })
  readonly value!: string;

  @ApiProperty({ enum: VALUE_STATES, type: String })
  readonly state!: string;

  @ApiProperty({ type: [String] })
  readonly origins!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly entries!: readonly string[];

  @ApiProperty({ type: () => GradeResponse, description: 'The best of its accounts.' })
  readonly grade!: GradeResponse;

  @ApiProperty({ type: () => BoundsInput })
  readonly since!: BoundsInput;
}

/** A value that may hold at the moment, or may not. */
export class PossibleResponse {
  @ApiProperty({ type: String })
  readonly value!: string;

  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({ type: String })
  readonly entry!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly from!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly to!: string | null;
}

/** An origin that speaks and does not say. */
export class AbstentionResponse {
  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({ type: String })
  readonly entry!: string;
}

/** The duty officer's answer by hand. */
export class OverrideResponse {
  @ApiProperty({ type: String })
  readonly value!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({ type: String })
  readonly by!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was recorded.' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({
    enum: [...VALUE_STATES, 'contested', 'unknown'],
    type: String,
    description: 'State that the accounts give.',
  })
  readonly derivedState!: string;
}

/** How a proposition stands. */
export class PropositionResponse {
  @ApiProperty({ type: String, example: 'agr-1/observance' })
  readonly id!: string;

  @ApiProperty({ enum: [...VALUE_STATES, 'contested', 'unknown', 'overridden'], type: String })
  readonly state!: string;

  @ApiProperty({
    type: () => OverrideResponse,
    required: false,
    description: 'Only while one is in force; values are what the accounts give.',
  })
  readonly override?: OverrideResponse;

  @ApiProperty({ type: Boolean, description: 'Every account is older than its time to live.' })
  readonly stale!: boolean;

  @ApiProperty({ type: () => [ValueResponse] })
  readonly values!: readonly ValueResponse[];

  @ApiProperty({ type: () => [PossibleResponse] })
  readonly possible!: readonly PossibleResponse[];

  @ApiProperty({ type: () => [AbstentionResponse] })
  readonly abstentions!: readonly AbstentionResponse[];

  @ApiProperty({ type: () => BoundsInput, nullable: true })
  readonly since!: BoundsInput | null;
}

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
  @ApiProperty({ enum: BOARD_FACETS, type: String })
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

  @ApiProperty({ type: () => [FacetResponse] })
  readonly facets!: readonly FacetResponse[];
}
