import { ApiProperty } from '@nestjs/swagger';

/** An event as it is stored, for ever. */
class StoredEventResponse {
  @ApiProperty({ type: String, description: 'Place in the whole log; compare, never subtract.' })
  readonly position!: string;

  @ApiProperty({ type: String, example: 'situation-…' })
  readonly stream!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: String, example: 'ceasefire.announced' })
  readonly type!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Payload.' })
  readonly data!: unknown;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Envelope.' })
  readonly metadata!: unknown;
}

/** A part of the log. */
export class LogResponse {
  @ApiProperty({ type: () => [StoredEventResponse] })
  readonly events!: readonly StoredEventResponse[];

  @ApiProperty({
    type: 'string',
    nullable: true,
    description:
      'Pass it on as after, until it is null. A page may be empty before that, where a shared database holds much of others.',
  })
  readonly next!: string | null;
}
