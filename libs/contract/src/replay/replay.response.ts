import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { ChangedPieceResponse, HappeningResponse } from '../board/change.response.js';
import { MomentsResponse } from '../moments/moments.response.js';

/** The entry that a step is about, as it stood after it. */
class ReplayedEntryResponse {
  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly entryNo!: string;

  @ApiProperty({ type: String, example: 'ceasefire.announced' })
  readonly kind!: string;

  @ApiProperty({ type: String })
  readonly headline!: string;
}

/** One step of a replay. */
export class ReplayStepResponse {
  @ApiProperty({ enum: ['log', 'time'], type: String, description: 'time: nothing was recorded.' })
  readonly cause!: 'log' | 'time';

  @ApiProperty({ type: 'integer', description: 'Known revision of the board after this step.' })
  readonly knownRevision!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'Its valid moment.' })
  readonly validAt!: string;

  @ApiProperty({
    type: () => HappeningResponse,
    required: false,
    description: 'Where cause is log.',
  })
  readonly event?: HappeningResponse;

  @ApiProperty({ type: () => ReplayedEntryResponse, required: false })
  readonly entry?: ReplayedEntryResponse;

  @ApiProperty({ type: () => [ChangedPieceResponse] })
  readonly changes!: readonly ChangedPieceResponse[];
}

/** What every form of a replay begins with. */
export class ReplayHeadResponse {
  @ApiProperty({ type: () => MomentsResponse, description: 'The board that the steps begin with.' })
  readonly from!: MomentsResponse;

  @ApiProperty({ type: () => MomentsResponse, description: 'The board that they end with.' })
  readonly to!: MomentsResponse;

  @ApiProperty({ type: Boolean, description: 'Each step is valid when it was recorded.' })
  readonly live!: boolean;

  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];
}

/** A page of the steps that lead from one board to another. */
export class ReplayResponse extends ReplayHeadResponse {
  @ApiProperty({ type: () => [ReplayStepResponse] })
  readonly steps!: readonly ReplayStepResponse[];

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Cursor of the next page; a page can have fewer steps than its limit.',
  })
  readonly next!: string | null;
}

/** First line of a stream. */
export class ReplayHeadLine extends ReplayHeadResponse {
  @ApiProperty({ enum: ['head'], type: String })
  readonly line!: 'head';
}

/** A line of a stream. */
export class ReplayStepLine extends ReplayStepResponse {
  @ApiProperty({ enum: ['step'], type: String })
  readonly line!: 'step';
}

/** Last line of a stream: without it, the stream is not whole. */
export class ReplayEndLine {
  @ApiProperty({ enum: ['end'], type: String })
  readonly line!: 'end';

  @ApiProperty({ type: 'integer', description: 'How many steps there were.' })
  readonly steps!: number;
}
