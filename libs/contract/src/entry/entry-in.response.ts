import { ApiProperty, OmitType } from '@nestjs/swagger';
import { RETRACTION_REASONS } from '@sitlog/situation';
import { Always } from '../fields/always.js';
import { AssertionInput } from './input/assertion.request.js';
import { EntryContentResponse } from './entry-content.response.js';
import { EntryGradeResponse } from './grade.response.js';
import { RelationResponse } from './relation.response.js';
import { TaskResponse } from './task.response.js';

/** Who took an entry back, and why. */
class RetractedResponse {
  @ApiProperty({ enum: RETRACTION_REASONS, type: String })
  readonly reason!: string;

  @ApiProperty({ type: String })
  readonly by!: string;

  @ApiProperty({ type: String, required: false, description: 'The entry that took it in.' })
  readonly mergedInto?: string;

  @ApiProperty({ type: String, required: false })
  readonly note?: string;
}

/** What an entry asserts, with when that began. */
class ResolvedAssertionResponse extends Always(AssertionInput, ['start']) {}

/** An entry as known at a moment. */
export class EntryInResponse extends OmitType(EntryContentResponse, ['grade', 'task'] as const) {
  @ApiProperty({ type: () => EntryGradeResponse })
  readonly grade!: EntryGradeResponse;

  @ApiProperty({ type: () => TaskResponse, required: false, description: 'The task that it is.' })
  readonly task?: TaskResponse;

  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly entryNo!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly entryId!: string;

  @ApiProperty({
    type: String,
    description:
      'Last link of the attribution, or `desk` where nobody is named: unit of independence.',
  })
  readonly origin!: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The source as which the origin counts, where the two turned out to be one.',
  })
  readonly countsAs?: string;

  @ApiProperty({
    type: () => [ResolvedAssertionResponse],
    description: 'What it asserts, as resolved.',
  })
  readonly asserts!: readonly ResolvedAssertionResponse[];

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
