import { ApiProperty, OmitType } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';

/** Something registered as it stood from a revision on. */
class RegisteredVersionResponse {
  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: String, description: 'Who recorded it.' })
  readonly author!: string;

  @ApiProperty({
    description:
      'As it was put there: an object, or for the sides the pairs that oppose each other.',
    oneOf: [
      { type: 'object', additionalProperties: true },
      { type: 'array', items: { type: 'array', items: { type: 'string' } } },
    ],
  })
  readonly item!: unknown;

  @ApiProperty({
    type: String,
    required: false,
    description:
      'Why it was merged into another one (`mergedInto` of the item), or stands for itself again.',
  })
  readonly reason?: string;
}

/** Every version of something registered, the first one first. */
export class RegisterHistoryResponse extends OmitType(MomentsResponse, ['validAt'] as const) {
  @ApiProperty({
    type: String,
    description: 'Serves as If-Match: it stays the same for as long as the same stands there.',
  })
  readonly tag!: string;

  @ApiProperty({ type: () => [RegisteredVersionResponse] })
  readonly versions!: readonly RegisteredVersionResponse[];

  @Next()
  readonly next!: string | null;
}
