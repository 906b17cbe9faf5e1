import { ApiProperty } from '@nestjs/swagger';

/** How a verbal number is read. */
export class NumberWordResponse {
  @ApiProperty({ type: 'number' })
  readonly min!: number;

  @ApiProperty({ type: 'number' })
  readonly max!: number;

  @ApiProperty({ type: String })
  readonly note!: string;
}
