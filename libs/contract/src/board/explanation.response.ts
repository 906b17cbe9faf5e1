import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { BoundsInput } from '../entry/input/assertion.request.js';
import { PropositionResponse } from './proposition.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { SpanResponse } from '../moments/span.response.js';

const TAKEN = ['counts', 'abstains', 'ends', 'possible'];
const SET_ASIDE = [
  'not_yet',
  'over',
  'replaced',
  'aged',
  'overtaken',
  'said_for_certain',
  'may_abstain',
  'gave_way',
];
const LEFT_OUT = ['mode', 'kind', 'repeats', 'retracted', 'refuted', 'duplicate', 'superseded'];

/** One account of the proposition, with what became of it. */
export class ConsideredResponse {
  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly entry!: string;

  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The origin as recorded, where it counts as another one.',
  })
  readonly toldBy?: string;

  @ApiProperty({ enum: ['affirms', 'denies', 'ends'], type: String })
  readonly says!: string;

  @ApiProperty({ type: String, description: 'Empty where it ends all that its origin said.' })
  readonly value!: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The actor as recorded, where it counts as another one.',
  })
  readonly named?: string;

  @ApiProperty({ type: () => BoundsInput })
  readonly start!: BoundsInput;

  @ApiProperty({ type: () => BoundsInput, nullable: true })
  readonly end!: BoundsInput | null;

  @ApiProperty({ type: Boolean, description: 'It stands in the answer.' })
  readonly taken!: boolean;

  @ApiProperty({ enum: [...TAKEN, ...SET_ASIDE, ...LEFT_OUT], type: String })
  readonly verdict!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the rule that decided it.' })
  readonly rule!: number;

  @ApiProperty({ type: [String], description: 'The entries because of which it was decided so.' })
  readonly because!: readonly string[];

  @ApiProperty({
    type: () => SpanResponse,
    required: false,
    description: 'Of a possible account: between which moments that is open.',
  })
  readonly open?: SpanResponse;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    required: false,
    description: 'Of a last word that was set aside: until when it counted.',
  })
  readonly until?: string | null;

  @ApiProperty({ type: String, description: 'The same in words that can be read aloud.' })
  readonly inWords!: string;
}

/** How one proposition comes to its answer. */
export class ExplanationResponse extends MomentsResponse {
  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({ type: () => PropositionResponse })
  readonly proposition!: PropositionResponse;

  @ApiProperty({ type: [String], description: 'How it stands, in sentences to be read aloud.' })
  readonly inWords!: readonly string[];

  @ApiProperty({
    type: () => [ConsideredResponse],
    description: 'What is taken first, at most 500.',
  })
  readonly accounts!: readonly ConsideredResponse[];

  @ApiProperty({ type: 'integer', description: 'Accounts beyond those listed.' })
  readonly unlisted!: number;
}
