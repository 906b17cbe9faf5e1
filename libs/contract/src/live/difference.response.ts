import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CheckResponse } from '../board/board.response.js';
import { Coarse } from '../board/coarse.js';
import { PropositionResponse } from '../board/proposition.response.js';
import { DemandResponse } from '../demands/demand.response.js';
import { ForecastResponse, RaisedAlertResponse } from '../demands/forecast.response.js';
import { FiguresResponse } from '../figures/figures.response.js';
import { SpanResponse } from '../moments/span.response.js';

type Schema = () => new () => object;

// Nest takes a function for the type itself unless its name is "type".
const nullable = (schema: Schema): PropertyDecorator =>
  ApiProperty({
    type: () => schema(),
    nullable: true,
    description: 'Null: it is not on that board.',
  });

/** What made an answer another. */
class CausedByResponse {
  @ApiProperty({
    type: [String],
    description: 'Entries recorded or changed; in time: that turned.',
  })
  readonly entries!: readonly string[];

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'Revisions of the events that did.',
  })
  readonly revisions!: readonly number[];

  @ApiProperty({ type: Boolean, description: 'The passing of time did, alone or as well.' })
  readonly time!: boolean;

  @Coarse()
  readonly coarse?: boolean;
}

/** What every difference says beside the answers. */
export class DifferingHead {
  @ApiProperty({ type: String, example: 'hostilities' })
  readonly facet!: string;

  @ApiProperty({ type: String })
  readonly id!: string;

  @ApiProperty({ type: () => CausedByResponse })
  readonly causedBy!: CausedByResponse;

  @ApiProperty({
    type: () => SpanResponse,
    nullable: true,
    description: 'Valid moments of which the answer can be another now. Null: time alone did it.',
  })
  readonly affects!: SpanResponse | null;
}

/** A proposition whose answer differs. */
export class DifferingPropositionResponse extends DifferingHead {
  @nullable(() => PropositionResponse)
  readonly before!: PropositionResponse | null;

  @nullable(() => PropositionResponse)
  readonly after!: PropositionResponse | null;
}

/** Figures that differ. */
export class DifferingFiguresResponse extends DifferingHead {
  @nullable(() => FiguresResponse)
  readonly before!: FiguresResponse | null;

  @nullable(() => FiguresResponse)
  readonly after!: FiguresResponse | null;
}

/** A demand whose answer differs. */
export class DifferingDemandResponse extends DifferingHead {
  @nullable(() => DemandResponse)
  readonly before!: DemandResponse | null;

  @nullable(() => DemandResponse)
  readonly after!: DemandResponse | null;
}

/** A forecast whose answer differs. */
export class DifferingForecastResponse extends DifferingHead {
  @nullable(() => ForecastResponse)
  readonly before!: ForecastResponse | null;

  @nullable(() => ForecastResponse)
  readonly after!: ForecastResponse | null;
}

/** An alert that is raised (before: null), is no longer (after: null), or differs. */
export class DifferingAlertResponse extends DifferingHead {
  @nullable(() => RaisedAlertResponse)
  readonly before!: RaisedAlertResponse | null;

  @nullable(() => RaisedAlertResponse)
  readonly after!: RaisedAlertResponse | null;
}

/** A check of the log that comes to something else. */
export class DifferingCheckResponse extends DifferingHead {
  @nullable(() => CheckResponse)
  readonly before!: CheckResponse | null;

  @nullable(() => CheckResponse)
  readonly after!: CheckResponse | null;
}

/** When an answer about the past is another. */
class RevisedHead {
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'A valid moment of which the answers are before and after.',
  })
  readonly validAt!: string;
}

/** A proposition whose answer about the past differs. */
export class RevisedPropositionResponse extends IntersectionType(
  DifferingPropositionResponse,
  RevisedHead,
) {}

/** Figures that differ about the past. */
export class RevisedFiguresResponse extends IntersectionType(
  DifferingFiguresResponse,
  RevisedHead,
) {}

/** A demand whose answer about the past differs. */
export class RevisedDemandResponse extends IntersectionType(DifferingDemandResponse, RevisedHead) {}

/** A forecast whose answer about the past differs. */
export class RevisedForecastResponse extends IntersectionType(
  DifferingForecastResponse,
  RevisedHead,
) {}

/** An alert that differs about the past. */
export class RevisedAlertResponse extends IntersectionType(DifferingAlertResponse, RevisedHead) {}

/** A check of the log that differs about the past. */
export class RevisedCheckResponse extends IntersectionType(DifferingCheckResponse, RevisedHead) {}
