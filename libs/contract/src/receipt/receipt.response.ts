import { ApiProperty } from '@nestjs/swagger';

/** What a write answers: where its event stands in the log. Repeating the request under its key gives the same again. */
export class ReceiptResponse {
  @ApiProperty({
    type: String,
    required: false,
    description: 'Permanent number.',
    example: 'ALE-017',
  })
  readonly entryNo?: string;

  @ApiProperty({ type: String, required: false, description: 'Id of a newly logged entry.' })
  readonly entryId?: string;

  @ApiProperty({ type: String, required: false, description: 'Id of a newly added relation.' })
  readonly relationId?: string;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'Of the report that was issued or signed.',
  })
  readonly number?: number;

  @ApiProperty({ type: String, description: 'Id of the stored event.' })
  readonly eventId!: string;

  @ApiProperty({
    type: 'integer',
    description: "Place in the situation's stream: cite it as rev:<n>.",
  })
  readonly revision!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'Moment of recording.' })
  readonly recordedAt!: string;

  @ApiProperty({ type: String, description: 'Place in the whole log: pass it on as atLeast.' })
  readonly position!: string;
}

/** What a PUT answers: a receipt, or that the record says so already. */
export class RegistrationResponse {
  @ApiProperty({ enum: ['recorded', 'unchanged'], type: String })
  readonly result!: 'recorded' | 'unchanged';

  @ApiProperty({ type: () => ReceiptResponse, required: false })
  readonly receipt?: ReceiptResponse;
}
