import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EntryInResponse } from './entry-in.response.js';
import { EntryVersionResponse } from './entry-version.response.js';
import { RelatedFromResponse } from './relation.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** One entry with its history. */
export class EntryResponse extends OmitType(MomentsResponse, ['validAt'] as const) {
  @ApiProperty({ type: () => EntryInResponse })
  readonly entry!: EntryInResponse;

  @ApiProperty({
    type: () => [EntryVersionResponse],
    description: 'Every change, oldest first: what, when, by whom, why, from what to what.',
  })
  readonly versions!: readonly EntryVersionResponse[];

  @ApiProperty({
    type: () => [RelatedFromResponse],
    description: 'Relations of other entries to this one.',
  })
  readonly relatedFrom!: readonly RelatedFromResponse[];

  @Next()
  readonly next!: string | null;
}
