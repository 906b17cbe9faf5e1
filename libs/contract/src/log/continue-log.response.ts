import { ApiProperty } from '@nestjs/swagger';

/** Revisions of one situation that were seen and are not in the log any more. */
class LostResponse {
  @ApiProperty({ type: String, example: 'ALE' })
  readonly code!: string;

  @ApiProperty({ type: 'integer' })
  readonly from!: number;

  @ApiProperty({ type: 'integer' })
  readonly to!: number;
}

/** Where the acceptance stands in the log, and what was lost. */
export class ContinuedLogResponse {
  @ApiProperty({ type: String, description: 'Id of the stored event: the new incarnation.' })
  readonly eventId!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'Moment of recording.' })
  readonly recordedAt!: string;

  @ApiProperty({ type: String, description: 'Place in the whole log.' })
  readonly position!: string;

  @ApiProperty({ type: () => [LostResponse], description: 'By situation.' })
  readonly lost!: readonly LostResponse[];
}
