import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type ItemKind } from '@sitlog/board';
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

/** The parts of a facet in which an item can stand that is no proposition and no check. */
const CHANGED_PARTS = [
  'figures',
  'demands',
  'forecasts',
  'raised',
] as const satisfies readonly ItemKind[];
/** The part of a facet in which something stands that differs. */
export type ChangedPart = (typeof CHANGED_PARTS)[number];

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
  @ApiProperty({ type: String, example: 'hostilities' })
  readonly facet!: string;

  @ApiProperty({
    enum: CHANGED_PARTS,
    type: String,
    required: false,
    description: 'The part of the facet in which it stands. Absent: it is a proposition.',
  })
  readonly part?: ChangedPart;

  @ApiProperty({ type: String, example: 'agr-1/observance', description: 'Within its part.' })
  readonly id!: string;

  @nullablePiece('As the board shows it. Null: it was not on the board.')
  readonly before!: PieceResponse | null;

  @nullablePiece('Null: it is no longer on the board.')
  readonly after!: PieceResponse | null;
}
