import { ApiProperty } from '@nestjs/swagger';
import { EntryInResponse } from '../entry/entry-in.response.js';
import { EntriesPageResponse } from './entries-page.response.js';

/** An entry on the timeline. */
class PlacedEntryResponse extends EntryInResponse {
  @ApiProperty({ enum: ['definite', 'possible'], type: String, description: 'Begun by validAt?' })
  readonly placement!: 'definite' | 'possible';
}

/** A page of the timeline. */
export class TimelineResponse extends EntriesPageResponse {
  @ApiProperty({ type: () => [PlacedEntryResponse] })
  readonly entries!: readonly PlacedEntryResponse[];
}
