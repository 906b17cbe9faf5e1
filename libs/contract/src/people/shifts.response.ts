import { ApiProperty } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** Somebody who is on shift. */
class ShiftResponse {
  @ApiProperty({ type: String, example: 'Layla' })
  readonly person!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Whether it was proven: not before there is sign-in.',
  })
  readonly authenticated!: boolean;

  @ApiProperty({ type: String, required: false, example: 'Watch officer' })
  readonly duty?: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: 'integer', description: 'Revision at which the shift began.' })
  readonly revision!: number;
}

/** Who was on shift at two moments. */
export class ShiftsResponse extends MomentsResponse {
  @ApiProperty({ type: () => [ShiftResponse], description: 'Who came first before the others.' })
  readonly shifts!: readonly ShiftResponse[];

  @Next()
  readonly next!: string | null;
}
