import { ApiProperty, OmitType } from '@nestjs/swagger';
import { RETRACTION_REASONS } from '@sitlog/situation';
import { EntryBody } from './input/log-entry.request.js';
import { EntryGradeResponse } from './grade.response.js';
import { AssertionInput, RelationInput } from './input/assertion.request.js';

/** Who took a relation back, and why. */
export class WithdrawnResponse {
  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({ type: String })
  readonly by!: string;
}

/** Who took an entry back, and why. */
export class RetractedResponse {
  @ApiProperty({ enum: RETRACTION_REASONS, type: String })
  readonly reason!: string;

  @ApiProperty({ type: String })
  readonly by!: string;

  @ApiProperty({ type: String, required: false, description: 'The entry that took it in.' })
  readonly mergedInto?: string;

  @ApiProperty({ type: String, required: false })
  readonly note?: string;
}

/** A relation as it stands on record. */
export class RelationResponse extends RelationInput {
  @ApiProperty({ type: String, example: 'ALE-018-r2' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly by!: string;

  @ApiProperty({ type: () => WithdrawnResponse, required: false })
  readonly withdrawn?: WithdrawnResponse;
}

/** An entry as known at a moment. */
export class EntryInResponse extends OmitType(EntryBody, ['grade'] as const) {
  @ApiProperty({ type: () => EntryGradeResponse })
  readonly grade!: EntryGradeResponse;

  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly entryNo!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly entryId!: string;

  @ApiProperty({ type: String, description: 'Last link of the attribution: unit of independence.' })
  readonly origin!: string;

  @ApiProperty({ type: () => [AssertionInput], description: 'What it asserts, as resolved.' })
  readonly asserts!: readonly AssertionInput[];

  @ApiProperty({ type: () => [RelationResponse] })
  readonly relations!: readonly RelationResponse[];

  @ApiProperty({ enum: ['unverified', 'verified', 'refuted', 'inconclusive'], type: String })
  readonly verification!: string;

  @ApiProperty({ enum: ['in_force', 'retracted'], type: String })
  readonly status!: string;

  @ApiProperty({ type: () => RetractedResponse, required: false })
  readonly retracted?: RetractedResponse;

  @ApiProperty({ type: String })
  readonly author!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;
}
