import { ApiProperty } from '@nestjs/swagger';

/** A situation whose events are not all there any more. */
class BrokenSituationResponse {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'null' }],
    description: 'Null where it is lost, too.',
  })
  readonly code!: string | null;

  @ApiProperty({ type: String, description: 'Its id.' })
  readonly situation!: string;

  @ApiProperty({
    enum: ['gap', 'changed', 'deleted'],
    type: String,
    description:
      'gap: events were removed. changed: others stand in their place. deleted: for good, nothing can be stored there again.',
  })
  readonly kind!: string;

  @ApiProperty({ type: 'integer', description: 'First revision concerned.' })
  readonly from!: number;

  @ApiProperty({ type: 'integer', description: 'Last revision concerned.' })
  readonly to!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was found.' })
  readonly since!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;
}

/** How the situations stand. */
export class SituationsHealthResponse {
  @ApiProperty({
    type: () => [BrokenSituationResponse],
    description: 'Those in which nothing is written; at most 100 of them.',
  })
  readonly broken!: readonly BrokenSituationResponse[];
}
