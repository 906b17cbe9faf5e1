import { ApiProperty } from '@nestjs/swagger';

/** What `behind` says. */
export const BEHIND =
  'Only true: something that this server has acknowledged in the situation is not in the answer yet, and may belong there.';

/** The two moments at which an answer holds, and on how much of the log it rests. */
export class MomentsResponse {
  @ApiProperty({ type: String, example: 'ALE' })
  readonly situation!: string;

  @ApiProperty({ enum: ['actual', 'exercise'], type: String })
  readonly mode!: 'actual' | 'exercise';

  @ApiProperty({ type: String, format: 'date-time', description: 'True in the world at.' })
  readonly validAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'As known by the log at.' })
  readonly knownAt!: string;

  @ApiProperty({ type: 'integer', description: 'Revision that the answer rests on; -1: none yet.' })
  readonly knownRevision!: number;

  @ApiProperty({ type: Boolean, description: 'Nothing can come in any more by that moment.' })
  readonly settled!: boolean;

  @ApiProperty({ type: Boolean, required: false, description: BEHIND })
  readonly behind?: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Place in the whole log.' })
  readonly position!: string | null;

  @ApiProperty({
    type: [String],
    required: false,
    description: 'What the answer leaves out: entries or items with an event that cannot be read.',
  })
  readonly incomplete?: readonly string[];
}
