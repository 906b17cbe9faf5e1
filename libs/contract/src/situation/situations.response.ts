import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { Next } from '../page/page.response.js';
import {
  ActorResponse,
  PlaceResponse,
  SourceResponse,
  SubjectResponse,
} from '../register/registered.response.js';
import { SituationSettingsInput } from './situation-settings.js';

/** A situation in a list. */
class SituationResponse extends SituationSettingsInput {
  @ApiProperty({ type: String, example: 'ALE' })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: ['actual', 'exercise'], type: String })
  readonly mode!: 'actual' | 'exercise';

  @ApiProperty({ type: String, example: 'Asia/Damascus' })
  readonly timeZone!: string;

  @ApiProperty({ enum: ['open', 'closed'], type: String })
  readonly status!: 'open' | 'closed';

  @ApiProperty({ type: 'integer', description: 'Number of entries ever logged.' })
  readonly entries!: number;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly lastRecordedAt!: string;
}

/** A page of all situations. */
export class SituationsResponse {
  @ApiProperty({ type: () => [SituationResponse] })
  readonly situations!: readonly SituationResponse[];

  @ApiProperty({
    type: Boolean,
    description: 'false: something that this server has acknowledged is not in it yet.',
  })
  readonly settled!: boolean;

  @Next()
  readonly next!: string | null;
}

/** One situation with its registers as known at a moment. */
export class SituationWithRegistersResponse extends IntersectionType(
  OmitType(MomentsResponse, ['validAt'] as const),
  OmitType(SituationResponse, ['mode', 'revision', 'lastRecordedAt'] as const),
) {
  @ApiProperty({ type: () => [SourceResponse] })
  readonly sources!: readonly SourceResponse[];

  @ApiProperty({ type: () => [ActorResponse] })
  readonly actors!: readonly ActorResponse[];

  @ApiProperty({ type: () => [PlaceResponse] })
  readonly places!: readonly PlaceResponse[];

  @ApiProperty({ type: () => [SubjectResponse] })
  readonly subjects!: readonly SubjectResponse[];

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'Pairs of sides that oppose each other.',
  })
  readonly opposing!: readonly (readonly string[])[];

  @Next()
  readonly next!: string | null;
}
