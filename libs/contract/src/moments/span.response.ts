import { ApiProperty } from '@nestjs/swagger';

const moment = { type: 'string', format: 'date-time', nullable: true } as const;

/** A span of time; null is open. */
export class SpanResponse {
  @ApiProperty({ ...moment, description: 'Null: since ever.' })
  readonly from!: string | null;

  @ApiProperty({ ...moment, description: 'Null: open.' })
  readonly to!: string | null;
}
