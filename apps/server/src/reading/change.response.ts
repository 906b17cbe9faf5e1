import { ApiProperty } from '@nestjs/swagger';
import { FACETS } from '@sitlog/situation';
import { PropositionResponse } from './board.response.js';

const nullableProposition = (description: string): PropertyDecorator =>
  ApiProperty({ type: () => PropositionResponse, nullable: true, description });

/** A stored event that something rests on. */
export class HappeningResponse {
  @ApiProperty({ type: String })
  readonly position!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;

  @ApiProperty({ type: String, example: 'ceasefire.announced' })
  readonly type!: string;

  @ApiProperty({ type: String, required: false, example: 'ALE-017' })
  readonly entryNo?: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly recordedAt!: string;
}

/** A proposition whose answer is another afterwards. */
export class ChangedResponse {
  @ApiProperty({ enum: FACETS, type: String })
  readonly facet!: string;

  @ApiProperty({ type: String, example: 'agr-1/observance' })
  readonly id!: string;

  @nullableProposition('Null: it was not on the board.')
  readonly before!: PropositionResponse | null;

  @nullableProposition('Null: it is no longer on the board.')
  readonly after!: PropositionResponse | null;
}
