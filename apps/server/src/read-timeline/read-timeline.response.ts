import { ApiProperty } from '@nestjs/swagger';
import { EntryInResponse } from '../reading/entry.response.js';
import { MomentsResponse } from '../reading/moments.response.js';

/** An entry on the timeline. */
export class PlacedEntryResponse extends EntryInResponse {
  @ApiProperty({ enum: ['definite', 'possible'], type: String, description: 'Begun by validAt?' })
  readonly placement!: 'definite' | 'possible';
}

/** A page of the timeline. */
export class TimelineResponse extends MomentsResponse {
  @ApiProperty({ enum: ['happened', 'recorded'], type: String })
  readonly order!: string;

  @ApiProperty({ enum: ['ascending', 'descending'], type: String })
  readonly direction!: string;

  @ApiProperty({ type: () => [PlacedEntryResponse] })
  readonly entries!: readonly PlacedEntryResponse[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Cursor of the next page.' })
  readonly next!: string | null;
}
