import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { PIECE_PARTS, type PiecePart } from '@sitlog/board';
import { FACETS } from '@sitlog/situation';
import { PropositionResponse } from './proposition.response.js';
import { DemandResponse } from '../demands/demand.response.js';
import { FiguresResponse } from '../figures/figures.response.js';
import { ForecastResponse, RaisedAlertResponse } from '../demands/forecast.response.js';

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

const PIECES = [
  PropositionResponse,
  FiguresResponse,
  DemandResponse,
  ForecastResponse,
  RaisedAlertResponse,
] as const;
/** What a piece of the board is answered as. */
export type PieceResponse = InstanceType<(typeof PIECES)[number]>;

const nullablePiece = (description: string): PropertyDecorator =>
  ApiProperty({
    oneOf: [...PIECES.map((piece) => ({ $ref: getSchemaPath(piece) })), { type: 'null' }],
    description,
  });

/** A proposition, or another piece of the board, that is another afterwards. */
export class ChangedPieceResponse {
  @ApiProperty({ enum: FACETS, type: String })
  readonly facet!: string;

  @ApiProperty({
    enum: PIECE_PARTS,
    type: String,
    required: false,
    description: 'The part of the facet in which it stands. Absent: it is a proposition.',
  })
  readonly part?: PiecePart;

  @ApiProperty({ type: String, example: 'agr-1/observance', description: 'Within its part.' })
  readonly id!: string;

  @nullablePiece('As the board shows it. Null: it was not on the board.')
  readonly before!: PieceResponse | null;

  @nullablePiece('Null: it is no longer on the board.')
  readonly after!: PieceResponse | null;
}
