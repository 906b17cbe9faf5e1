import { ApiProperty } from '@nestjs/swagger';
import { BOARD_FACETS } from '@sitlog/board';
import { TLP } from '@sitlog/situation';
import { BoardResponse, CheckResponse } from '../board/board.response.js';
import { PropositionResponse } from '../board/proposition.response.js';
import { HappeningResponse } from '../board/change.response.js';
import { FiguresResponse } from '../figures/figures.response.js';
import { DemandResponse } from '../demands/demand.response.js';
import { ForecastResponse, RaisedAlertResponse } from '../demands/forecast.response.js';
import { MissingResponse, MomentsResponse } from '../moments/moments.response.js';
import { SpanResponse } from '../moments/span.response.js';

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

type Schema = () => new () => object;

// Nest takes a function for the type itself unless its name is "type".
const nullable = (schema: Schema): PropertyDecorator =>
  ApiProperty({
    type: () => schema(),
    nullable: true,
    description: 'Null: it is not on that board.',
  });

/** What made an answer another. */
export class CausedByResponse {
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
}

/** What every difference says beside the answers. */
export class DifferingHead {
  @ApiProperty({ enum: BOARD_FACETS, type: String })
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

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    required: false,
    description: 'Only in history: a valid moment of which the answers are before and after.',
  })
  readonly validAt?: string;
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

/** The differences of two boards, by what differs. */
export class DifferencesResponse extends MomentsResponse {
  @ApiProperty({ type: () => StandingResponse })
  readonly from!: StandingResponse;

  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ApiProperty({ type: () => [DifferingPropositionResponse] })
  readonly propositions!: readonly DifferingPropositionResponse[];

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

/** Data of `change`: everything that lies between the last frame and this one. */
export class ChangeFrame extends DifferencesResponse {
  @ApiProperty({ enum: ['log', 'time'], type: String, description: 'time: nothing was logged.' })
  readonly cause!: 'log' | 'time';

  @ApiProperty({ type: () => [HappeningResponse] })
  readonly events!: readonly HappeningResponse[];
}

/** Data of `history`: what was recorded that changed answers about the past, and none about the present. */
export class HistoryFrame extends DifferencesResponse {
  @ApiProperty({
    type: [String],
    description:
      'Entries and registered items that may have changed more of the past than is listed, and propositions not looked at.',
  })
  readonly unlisted!: readonly string[];
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

  @ApiProperty({
    enum: TLP,
    type: 'string',
    nullable: true,
    description: 'Strictest marking of the entries, as they are marked now; null: there are none.',
  })
  readonly marking!: string | null;

  @ApiProperty({ type: [String], required: false, description: 'As in the answers of now.' })
  readonly incomplete?: readonly string[];

  @ApiProperty({
    type: () => [MissingResponse],
    required: false,
    description: 'What the answers of now lack. A tick comes at once when that changes.',
  })
  readonly missing?: readonly MissingResponse[];
}

/** Data of `bye`: the server ends. */
export class ByeFrame {
  @ApiProperty({ type: 'integer', description: 'Come back after so many milliseconds.' })
  readonly retry!: number;
}
