import { ApiProperty } from '@nestjs/swagger';

/** Admiralty grade. */
export class GradeResponse {
  @ApiProperty({ type: String, example: 'B' })
  readonly reliability!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly credibility!: number;
}
