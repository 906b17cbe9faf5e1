import { ApiProperty } from '@nestjs/swagger';
import { Always } from '../fields/always.js';

/** Where a client says that it stands. */
export class ClaimResponse {
  @ApiProperty({ type: String })
  readonly position!: string;

  @ApiProperty({ type: 'integer', required: false })
  readonly knownRevision?: number;

  @ApiProperty({ type: String, format: 'date-time', required: false })
  readonly validAt?: string;
}

/** Where a stream stood or stands. */
export class StandingResponse extends Always(ClaimResponse, ['knownRevision', 'validAt']) {}
