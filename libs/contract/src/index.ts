export { Flag, Id, Nested, NestedList, StrictInt, Text } from './fields/fields.js';
export { pointerTo } from './fields/json-pointer.js';
export { faultsOf, type FieldFault, readAs } from './fields/read-as.js';
export { isJsonObject } from './fields/rules.js';
export {
  EntryParams,
  ItemParams,
  PropositionParams,
  RelationParams,
  SituationParams,
} from './address/params.js';
export { MomentsQuery } from './moments/moments.request.js';
export { AheadResponse, MomentsResponse } from './moments/moments.response.js';
export { KnownRangeQuery, TwoMomentsQuery } from './moments/range.request.js';
export { ReportMomentsQuery, SINCE } from './moments/since.request.js';
export { KnownPageQuery, MomentsPageQuery } from './page/page.request.js';
export { ProblemResponse } from './problem/problem.response.js';
export { ReceiptResponse, RegistrationResponse } from './receipt/receipt.response.js';
export { CloseSituationRequest } from './situation/close-situation.request.js';
export { ContinueSituationRequest, OpeningInput } from './situation/continue-situation.request.js';
export { CorrectScriptRequest } from './situation/correct-script.request.js';
export { OpenSituationRequest } from './situation/open-situation.request.js';
export { SituationsRequest } from './situation/read-situations.request.js';
export {
  SituationsResponse,
  SituationWithRegistersResponse,
} from './situation/read-situations.response.js';
export { ReopenSituationRequest } from './situation/reopen-situation.request.js';
export { DeclareSidesRequest } from './register/declare-sides.request.js';
export {
  ActorRequest,
  AspectInput,
  PlaceRequest,
  SourceRequest,
  SubjectRequest,
} from './register/register-item.request.js';
export { CorrectEntryRequest } from './entry/change/correct-entry.request.js';
export { MarkEntryRequest } from './entry/change/mark-entry.request.js';
export { ReclassifyEntryRequest } from './entry/change/reclassify-entry.request.js';
export { RegradeEntryRequest } from './entry/change/regrade-entry.request.js';
export { ReinstateEntryRequest } from './entry/change/reinstate-entry.request.js';
export { RelateEntryRequest } from './entry/change/relate-entry.request.js';
export { RetractEntryRequest } from './entry/change/retract-entry.request.js';
export { VerifyEntryRequest } from './entry/change/verify-entry.request.js';
export { WithdrawRelationRequest } from './entry/change/withdraw-relation.request.js';
export { EntryInResponse } from './entry/entry.response.js';
export { AssertionInput, BoundsInput, RelationInput } from './entry/input/assertion.request.js';
export { ConfidenceInput, GradeInput, LinkInput } from './entry/input/attribution.request.js';
export { EntryTimeInput } from './entry/input/entry-time.request.js';
export { DisaggregationInput, FigureInput, PeriodInput } from './entry/input/figure.request.js';
export { EntryBody, ExternalIdInput, LogEntryRequest } from './entry/input/log-entry.request.js';
export { ActorInput, PlaceInput } from './entry/input/place-actor.request.js';
export { AgreementInput, DemandInput, ForecastInput } from './entry/input/talks.request.js';
export {
  ClientAtInput,
  EffectiveInput,
  MomentInput,
  OccurredInput,
  ReceivedInput,
} from './entry/input/time.request.js';
export { EntryResponse, RelatedFromResponse } from './entry/read-entry.response.js';
export { EntriesQuery } from './timeline/entries.request.js';
export { MOST_ENTRIES } from './timeline/most-entries.js';
export { NONE } from './timeline/none.js';
export { ReadOutlineRequest } from './timeline/read-outline.request.js';
export { OutlineResponse } from './timeline/read-outline.response.js';
export { ReadTimelineRequest } from './timeline/read-timeline.request.js';
export { TimelineResponse } from './timeline/read-timeline.response.js';
export { BoardResponse, CheckResponse, FacetResponse } from './board/board.response.js';
export {
  ChangedPieceResponse,
  HappeningResponse,
  type PieceResponse,
} from './board/change.response.js';
export { ComparisonRequest } from './board/compare-moments.request.js';
export { ComparedRowResponse, ComparisonResponse } from './board/compare-moments.response.js';
export { ConsideredResponse, ExplanationResponse } from './board/explain-proposition.response.js';
export { LiftingRequest, OverrideRequest } from './board/override-proposition.request.js';
export { OverrideResponse, PropositionResponse } from './board/proposition.response.js';
export {
  FigureLineResponse,
  FigureResponse,
  FiguresResponse,
  PreferredResponse,
  SpanResponse,
} from './figures/figures.response.js';
export { PreferFigureRequest } from './figures/prefer-figure.request.js';
export { FiguresQuery } from './figures/read-figures.request.js';
export {
  ChoiceResponse,
  FigureAsideResponse,
  SituationFiguresResponse,
} from './figures/read-figures.response.js';
export {
  DeadlineResponse,
  DemandResponse,
  PossibleDeadlineResponse,
} from './demands/demand.response.js';
export { ForecastResponse, RaisedAlertResponse } from './demands/forecast.response.js';
export { DemandsResponse } from './demands/read-demands.response.js';
export { IssueReportRequest } from './report/issue-report.request.js';
export { DraftRequest, ReadReportRequest, ReportParams } from './report/read-report.request.js';
export {
  IssuedReportResponse,
  ReportResponse,
  ReportsResponse,
} from './report/read-report.response.js';
export { RunResponse, StatementResponse } from './report/report-document.response.js';
export { type ReportFormat } from './report/report-format.js';
export { LiveQuery } from './live/live.request.js';
export {
  ByeFrame,
  ChangeFrame,
  GapFrame,
  HistoryFrame,
  SnapshotFrame,
  TickFrame,
} from './live/live.response.js';
export { ReplayPageRequest, ReplayRequest } from './replay/replay.request.js';
export {
  ReplayEndLine,
  ReplayHeadLine,
  ReplayHeadResponse,
  ReplayResponse,
  ReplayStepLine,
  ReplayStepResponse,
} from './replay/replay.response.js';
export { AcceptClockRequest } from './log/accept-clock.request.js';
export { ContinueLogRequest } from './log/continue-log.request.js';
export { ContinuedLogResponse } from './log/continue-log.response.js';
export { LogHealthQuery } from './log/read-log-health.request.js';
export { LogHealthResponse } from './log/read-log-health.response.js';
export { ReadLogRequest } from './log/read-log.request.js';
export { LogResponse } from './log/read-log.response.js';
export { HealthResponse, LivenessResponse, ParkedResponse } from './health/health.response.js';
