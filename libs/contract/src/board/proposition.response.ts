import { ApiProperty } from '@nestjs/swagger';
import { BoundsInput } from '../entry/input/assertion.request.js';
import { GradeResponse } from '../entry/grade.response.js';

const VALUE_STATES = [
  'reported',
  'alleged_by_one_side',
  'corroborated',
  'confirmed_by_adversaries',
  'verified',
];

/** A value with who asserts it. */
class ValueResponse {
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
class PossibleResponse {
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
