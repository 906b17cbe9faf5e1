import { ApiProperty } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';

/** What every page of entries in an order has. */
export class EntriesPageResponse extends MomentsResponse {
  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];

  @ApiProperty({ enum: ['happened', 'recorded'], type: String })
  readonly order!: string;

  @ApiProperty({ enum: ['ascending', 'descending'], type: String })
  readonly direction!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Cursor of the next page.' })
  readonly next!: string | null;
}
