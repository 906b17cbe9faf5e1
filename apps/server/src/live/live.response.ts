import { ApiProperty } from '@nestjs/swagger';
import { FACETS } from '@sitlog/situation';
import { BoardResponse, CheckResponse } from '../reading/board.response.js';
import { ChangedResponse, HappeningResponse } from '../reading/change.response.js';
import { FiguresResponse } from '../reading/figures.response.js';
import { DemandResponse } from '../reading/demand.response.js';
import { ForecastResponse, RaisedAlertResponse } from '../reading/forecast.response.js';
import { MomentsResponse } from '../reading/moments.response.js';

/** Data of `snapshot`: the board of now. */
export class SnapshotFrame extends BoardResponse {}

/** Where a client stood or stands. */
export class StandingResponse {
  @ApiProperty({ type: String })
  readonly position!: string;

  @ApiProperty({ type: 'integer', required: false })
  readonly knownRevision?: number;

  @ApiProperty({ type: String, format: 'date-time', required: false })
  readonly validAt?: string;
}

/** An event of the log. */
export class LiveEventResponse extends HappeningResponse {}

/** A proposition whose answer differs. */
export class DifferingResponse extends ChangedResponse {}

const nullableFigures = (description: string): PropertyDecorator =>
  ApiProperty({ type: () => FiguresResponse, nullable: true, description });

/** Figures that differ. */
export class DifferingFiguresResponse {
  @ApiProperty({ enum: FACETS, type: String })
  readonly facet!: string;

  @ApiProperty({ type: String, example: 'people.killed/person/cumulative/alleged executions' })
  readonly id!: string;

  @nullableFigures('Null: they were not on the board.')
  readonly before!: FiguresResponse | null;

  @nullableFigures('Null: they are no longer on the board.')
  readonly after!: FiguresResponse | null;
}

type Schema = () => new () => object;

const nullable = (type: Schema): PropertyDecorator => ApiProperty({ type, nullable: true });

/** A demand whose answer differs; null: it is not on that board. */
export class DifferingDemandResponse {
  @ApiProperty({ enum: FACETS, type: String })
  readonly facet!: string;

  @ApiProperty({ type: String, example: 'dem-1' })
  readonly id!: string;

  @nullable(() => DemandResponse)
  readonly before!: DemandResponse | null;

  @nullable(() => DemandResponse)
  readonly after!: DemandResponse | null;
}

/** A forecast whose answer differs; null: it is not on that board. */
export class DifferingForecastResponse {
  @ApiProperty({ enum: FACETS, type: String })
  readonly facet!: string;

  @ApiProperty({ type: String, example: 'ALE-023', description: 'The entry.' })
  readonly id!: string;

  @nullable(() => ForecastResponse)
  readonly before!: ForecastResponse | null;

  @nullable(() => ForecastResponse)
  readonly after!: ForecastResponse | null;
}

/** An alert that is raised (before: null), is no longer (after: null), or differs. */
export class DifferingAlertResponse {
  @ApiProperty({ enum: FACETS, type: String })
  readonly facet!: string;

  @ApiProperty({ type: String })
  readonly id!: string;

  @nullable(() => RaisedAlertResponse)
  readonly before!: RaisedAlertResponse | null;

  @nullable(() => RaisedAlertResponse)
  readonly after!: RaisedAlertResponse | null;
}

/** A check of the log that comes to something else. */
export class DifferingCheckResponse {
  @ApiProperty({ enum: ['log_health'], type: String })
  readonly facet!: string;

  @ApiProperty({ type: String, example: 'unverified' })
  readonly id!: string;

  @nullable(() => CheckResponse)
  readonly before!: CheckResponse | null;

  @nullable(() => CheckResponse)
  readonly after!: CheckResponse | null;
}

/** Data of `change`: everything that lies between the last frame and this one. */
export class ChangeFrame extends MomentsResponse {
  @ApiProperty({ type: () => StandingResponse })
  readonly from!: StandingResponse;

  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ApiProperty({ enum: ['log', 'time'], type: String, description: 'time: nothing was logged.' })
  readonly cause!: 'log' | 'time';

  @ApiProperty({ type: () => [LiveEventResponse] })
  readonly events!: readonly LiveEventResponse[];

  @ApiProperty({ type: () => [DifferingResponse] })
  readonly propositions!: readonly DifferingResponse[];

  @ApiProperty({ type: () => [DifferingFiguresResponse] })
  readonly figures!: readonly DifferingFiguresResponse[];
  @ApiProperty({ type: () => [DifferingDemandResponse] })
  readonly demands!: readonly DifferingDemandResponse[];

  @ApiProperty({ type: () => [DifferingForecastResponse] })
  readonly forecasts!: readonly DifferingForecastResponse[];

  @ApiProperty({ type: () => [DifferingAlertResponse] })
  readonly raised!: readonly DifferingAlertResponse[];

  @ApiProperty({ type: () => [DifferingCheckResponse] })
  readonly checks!: readonly DifferingCheckResponse[];
}

/** Data of `gap`: what was missed is not listed; a snapshot follows. */
export class GapFrame {
  @ApiProperty({ enum: ['too-many-events', 'unknown-id'], type: String })
  readonly reason!: string;

  @ApiProperty({ type: () => StandingResponse, nullable: true })
  readonly from!: StandingResponse | null;

  @ApiProperty({ type: () => StandingResponse })
  readonly to!: StandingResponse;
}

/** How the server finds its log. */
export class StoreStateResponse {
  @ApiProperty({ enum: ['waiting', 'connected', 'away'], type: String })
  readonly state!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly answeredAt!: string | null;
}

/** How the views stand. */
export class ViewsStateResponse {
  @ApiProperty({ enum: ['following', 'building', 'failed'], type: String })
  readonly state!: string;
}

/** Data of `tick`: how far this server is, and whether it can know. */
export class TickFrame {
  @ApiProperty({ type: String, format: 'date-time' })
  readonly now!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of the whole log, in the views.' })
  readonly position!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Last known end of the log.' })
  readonly head!: string | null;

  @ApiProperty({ type: () => StoreStateResponse })
  readonly store!: StoreStateResponse;

  @ApiProperty({ type: () => ViewsStateResponse })
  readonly views!: ViewsStateResponse;

  @ApiProperty({ type: Boolean, description: 'The views hold less than the log, or stand still.' })
  readonly behind!: boolean;

  @ApiProperty({ type: 'integer', description: 'Newest revision of the situation in the views.' })
  readonly knownRevision!: number;
}

/** Data of `bye`: the server ends. */
export class ByeFrame {
  @ApiProperty({ type: 'integer', description: 'Come back after so many milliseconds.' })
  readonly retry!: number;
}
