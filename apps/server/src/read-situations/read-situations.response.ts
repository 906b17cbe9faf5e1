import { ApiProperty, OmitType } from '@nestjs/swagger';
import { BEHIND } from '../reading/moments.response.js';
import { Next } from '../reading/page.response.js';

/** A situation in a list. */
export class SituationResponse {
  @ApiProperty({ type: String, example: 'ALE' })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: ['actual', 'exercise'], type: String })
  readonly mode!: 'actual' | 'exercise';

  @ApiProperty({ type: String, example: 'Asia/Damascus' })
  readonly timeZone!: string;

  @ApiProperty({ type: String, required: false })
  readonly description?: string;

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
export class SituationWithRegistersResponse extends OmitType(SituationResponse, [
  'revision',
  'lastRecordedAt',
] as const) {
  @ApiProperty({ type: String, format: 'date-time', description: 'As known by the log at.' })
  readonly knownAt!: string;

  @ApiProperty({ type: 'integer' })
  readonly knownRevision!: number;

  @ApiProperty({ type: Boolean })
  readonly settled!: boolean;

  @ApiProperty({ type: Boolean, required: false, description: BEHIND })
  readonly behind?: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  readonly position!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly sources!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly actors!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly places!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly subjects!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  readonly opposing!: readonly (readonly string[])[];

  @Next()
  readonly next!: string | null;
}
