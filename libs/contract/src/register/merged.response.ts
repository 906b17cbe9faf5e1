import { ApiProperty } from '@nestjs/swagger';

/** That a registered source or actor turned out to be another one. */
export class MergedResponse {
  @ApiProperty({ type: String, description: 'Into which one it was merged.' })
  readonly into!: string;

  @ApiProperty({
    type: String,
    description: 'As which one it counts: another one where that was merged, too.',
  })
  readonly countsAs!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When that was recorded.' })
  readonly since!: string;

  @ApiProperty({ type: String, description: 'Who recorded it.' })
  readonly by!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;
}
