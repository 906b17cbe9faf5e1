import { ApiProperty } from '@nestjs/swagger';

/** A situation in a list. */
export class SituationResponse {
  @ApiProperty({ type: String, example: 'ALE' })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: ['actual', 'exercise'], type: String })
  readonly mode!: 'actual' | 'exercise';

  @ApiProperty({ type: String, example: 'Asia/Damascus' })
  readonly timeZone!: string;

  @ApiProperty({ type: String, required: false })
  readonly description?: string;

  @ApiProperty({ enum: ['open', 'closed'], type: String })
  readonly status!: 'open' | 'closed';

  @ApiProperty({ type: 'integer', description: 'Number of entries ever logged.' })
  readonly entries!: number;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly lastRecordedAt!: string;
}

/** All situations. */
export class SituationsResponse {
  @ApiProperty({ type: () => [SituationResponse] })
  readonly situations!: readonly SituationResponse[];
}
