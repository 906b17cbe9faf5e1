import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EntryInResponse, RelationResponse } from './entry-in.response.js';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** A relation of another entry to this one. */
export class RelatedFromResponse extends OmitType(RelationResponse, ['target'] as const) {
  @ApiProperty({ type: String, example: 'ALE-017' })
  readonly from!: string;
}

/** One entry with its history. */
export class EntryResponse extends OmitType(MomentsResponse, ['validAt'] as const) {
  @ApiProperty({ type: () => EntryInResponse })
  readonly entry!: EntryInResponse;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Every change, oldest first: what, when, by whom, why, from what to what.',
  })
  readonly versions!: readonly Readonly<Record<string, unknown>>[];

  @ApiProperty({
    type: () => [RelatedFromResponse],
    description: 'Relations of other entries to this one.',
  })
  readonly relatedFrom!: readonly RelatedFromResponse[];

  @Next()
  readonly next!: string | null;
}
