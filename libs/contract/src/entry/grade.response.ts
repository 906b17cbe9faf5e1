import { ApiProperty } from '@nestjs/swagger';

/** Admiralty grade. */
export class GradeResponse {
  @ApiProperty({ type: String, example: 'B' })
  readonly reliability!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly credibility!: number;
}

/** The grade of an entry as it stands. */
export class EntryGradeResponse extends GradeResponse {
  @ApiProperty({ type: String, required: false })
  readonly rationale?: string;

  @ApiProperty({
    type: Boolean,
    required: false,
    description:
      'True: it was graded 1, and no entry on which that rests supports it any longer. It counts as 2 until one does.',
  })
  readonly supportWithdrawn?: boolean;
}
