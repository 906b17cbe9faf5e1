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

/** A value that is affirmed, or denied, with who says so. */
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

  @ApiProperty({
    type: () => BoundsInput,
    description: 'Since when it was said without a break.',
  })
  readonly since!: BoundsInput;

  @ApiProperty({ type: String, description: 'Who has said so since then.' })
  readonly sinceOrigin!: string;
}

/** What was said for certain and no longer counts. */
class EarlierResponse {
  @ApiProperty({ type: String })
  readonly value!: string;

  @ApiProperty({ type: Boolean, description: 'It was denied.' })
  readonly negated!: boolean;

  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({ type: String })
  readonly entry!: string;

  @ApiProperty({ type: () => BoundsInput })
  readonly since!: BoundsInput;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Until when it counted; null: since ever it does not.',
  })
  readonly until!: string | null;

  @ApiProperty({ enum: ['overtaken', 'aged', 'gave_way', 'over'], type: String })
  readonly why!: string;
}

/** An origin that says that what it said holds no longer. */
class EndingResponse {
  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({ type: String })
  readonly entry!: string;

  @ApiProperty({ type: String, required: false, description: 'Absent: all that it said.' })
  readonly value?: string;
}

/** What may hold at the moment, or may not. */
class PossibleResponse {
  @ApiProperty({ enum: ['affirms', 'denies', 'ends'], type: String })
  readonly says!: string;

  @ApiProperty({ type: String, description: 'Empty where all that the origin said ends.' })
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
    type: String,
    format: 'date-time',
    required: false,
    description: 'When it was lifted or followed by another.',
  })
  readonly endedAt?: string;

  @ApiProperty({
    enum: [...VALUE_STATES, 'contested', 'denied', 'unknown'],
    type: String,
    description: 'State that the accounts give.',
  })
  readonly derivedState!: string;
}

/** How a proposition stands. */
export class PropositionResponse {
  @ApiProperty({ type: String, example: 'agr-1/observance' })
  readonly id!: string;

  @ApiProperty({
    enum: [...VALUE_STATES, 'contested', 'denied', 'unknown', 'overridden'],
    type: String,
  })
  readonly state!: string;

  @ApiProperty({
    type: () => OverrideResponse,
    required: false,
    description: 'Only while one is in force; values are what the accounts give.',
  })
  readonly override?: OverrideResponse;

  @ApiProperty({
    type: Boolean,
    description: 'Even the newest that counts is older than its time to live.',
  })
  readonly stale!: boolean;

  @ApiProperty({ type: () => [ValueResponse], description: 'What is affirmed.' })
  readonly values!: readonly ValueResponse[];

  @ApiProperty({ type: () => [ValueResponse], description: 'What is denied.' })
  readonly denied!: readonly ValueResponse[];

  @ApiProperty({ type: () => [EarlierResponse], description: 'What held before.' })
  readonly earlier!: readonly EarlierResponse[];

  @ApiProperty({ type: () => [PossibleResponse] })
  readonly possible!: readonly PossibleResponse[];

  @ApiProperty({ type: () => [AbstentionResponse] })
  readonly abstentions!: readonly AbstentionResponse[];

  @ApiProperty({ type: () => [EndingResponse] })
  readonly endings!: readonly EndingResponse[];

  @ApiProperty({ type: () => BoundsInput, nullable: true })
  readonly since!: BoundsInput | null;
}
