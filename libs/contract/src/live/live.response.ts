import { PackNameResponse } from '../vocabulary/pack.response.js';
import { ToldIn } from '../vocabulary/told-in.js';
import { ApiProperty } from '@nestjs/swagger';
import { TLP } from '@sitlog/situation';
import { BoardResponse } from '../board/board.response.js';
import { HappeningResponse } from '../board/change.response.js';
import { MissingResponse, MomentsResponse } from '../moments/moments.response.js';
import {
  DifferingAlertResponse,
  DifferingCheckResponse,
  DifferingDemandResponse,
  DifferingFiguresResponse,
  DifferingForecastResponse,
  DifferingPropositionResponse,
  RevisedAlertResponse,
  RevisedCheckResponse,
  RevisedDemandResponse,
  RevisedFiguresResponse,
  RevisedForecastResponse,
  RevisedPropositionResponse,
} from './difference.response.js';
import { ClaimResponse, StandingResponse } from './standing.response.js';

/** Data of `snapshot`: the board of now. */
export class SnapshotFrame extends BoardResponse {}

/** Between which boards the differences of a frame lie. */
class BetweenResponse extends MomentsResponse {
  @ApiProperty({ type: () => StandingResponse })
  readonly from!: StandingResponse;

  @ApiProperty({ type: String, description: 'Version of the rule.' })
  readonly ruleSet!: string;

  @ToldIn()
  readonly vocabulary!: readonly PackNameResponse[];
}

/** Data of `change`: everything that lies between the last frame and this one. */
export class ChangeFrame extends BetweenResponse {
  @ApiProperty({ enum: ['log', 'time'], type: String, description: 'time: nothing was logged.' })
  readonly cause!: 'log' | 'time';

  @ApiProperty({ type: () => [HappeningResponse] })
  readonly events!: readonly HappeningResponse[];

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

/** Data of `history`: what was recorded that changed answers about the past, and none about the present. */
export class HistoryFrame extends BetweenResponse {
  @ApiProperty({ type: () => [RevisedPropositionResponse] })
  readonly propositions!: readonly RevisedPropositionResponse[];

  @ApiProperty({ type: () => [RevisedFiguresResponse] })
  readonly figures!: readonly RevisedFiguresResponse[];

  @ApiProperty({ type: () => [RevisedDemandResponse] })
  readonly demands!: readonly RevisedDemandResponse[];

  @ApiProperty({ type: () => [RevisedForecastResponse] })
  readonly forecasts!: readonly RevisedForecastResponse[];

  @ApiProperty({ type: () => [RevisedAlertResponse] })
  readonly raised!: readonly RevisedAlertResponse[];

  @ApiProperty({ type: () => [RevisedCheckResponse] })
  readonly checks!: readonly RevisedCheckResponse[];

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

  @ApiProperty({ type: () => ClaimResponse, nullable: true })
  readonly from!: ClaimResponse | null;

  @ApiProperty({ type: () => StandingResponse })
  readonly to!: StandingResponse;
}

/** How the server finds its log. */
class StoreStateResponse {
  @ApiProperty({ enum: ['waiting', 'connected', 'away'], type: String })
  readonly state!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly answeredAt!: string | null;
}

/** How the views stand. */
class ViewsStateResponse {
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
