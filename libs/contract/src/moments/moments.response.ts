import { ApiProperty } from '@nestjs/swagger';

/** What `behind` says. */
const BEHIND =
  'Only true: something that this server has acknowledged in the situation is not in the answer yet, and may belong there.';
const REVISION_OR_NULL = [{ type: 'integer' }, { type: 'null' }];

/** Something that an answer lacks. */
export class MissingResponse {
  @ApiProperty({
    enum: ['unreadable', 'gap', 'accepted-gap', 'changed', 'deleted', 'log'],
    type: String,
    description:
      'unreadable: an event that this release cannot read. gap, changed, deleted: events that were seen, or must be there, and are not. accepted-gap: a named person accepted that. log: the whole log is not the one that was seen.',
  })
  readonly kind!: string;

  @ApiProperty({ oneOf: REVISION_OR_NULL, description: 'First revision concerned.' })
  readonly fromRevision!: number | null;

  @ApiProperty({ oneOf: REVISION_OR_NULL, description: 'Last revision concerned.' })
  readonly toRevision!: number | null;

  @ApiProperty({ type: String, description: 'An entry, a register item, or *: anything.' })
  readonly sequence!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    description: 'Since when it is known.',
  })
  readonly since?: string;

  @ApiProperty({ type: String, required: false, description: 'Who accepted it.' })
  readonly acceptedBy?: string;
}

/** What an answer leaves out. */
export class AheadResponse {
  @ApiProperty({ type: 'integer', description: 'From this revision on.' })
  readonly fromRevision!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'Up to this moment.' })
  readonly through!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;
}

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
    description: 'What the answer may lack: entries, register items, or *: anything.',
  })
  readonly incomplete?: readonly string[];

  @ApiProperty({
    type: () => [MissingResponse],
    required: false,
    description: 'Why: events that are missing, or cannot be read. Then the answer is not settled.',
  })
  readonly missing?: readonly MissingResponse[];

  @ApiProperty({
    type: () => AheadResponse,
    required: false,
    description:
      'What the answer leaves out since it was recorded by a clock that was ahead: ask by revision, or without knownAt, to have it.',
  })
  readonly ahead?: AheadResponse;

  @ApiProperty({
    type: 'integer',
    required: false,
    description:
      'Revision of the last correction of an exercise’s script: answers by instant hold for it.',
  })
  readonly script?: number;
}
