export { Flag, Id, Nested, NestedList, StrictInt, Text } from './fields/fields.js';
export { pointerTo } from './fields/json-pointer.js';
export { faultsOf, type FieldFault, readAs } from './fields/read-as.js';
export { isJsonObject } from './fields/rules.js';
export {
  EntryPath,
  ItemPath,
  PropositionPath,
  RelationPath,
  ReportPath,
  SituationPath,
} from './address/address.path.js';
export { KnownParams, MomentsParams } from './moments/moments.params.js';
export { AheadResponse, MomentsResponse } from './moments/moments.response.js';
export { KnownRangeParams, TwoMomentsParams } from './moments/range.params.js';
export { SINCE } from './moments/since.params.js';
export { SpanResponse } from './moments/span.response.js';
export { KnownPageParams, MomentsPageParams } from './page/page.params.js';
export { ProblemResponse } from './problem/problem.response.js';
export { ReceiptResponse, RegistrationResponse } from './receipt/receipt.response.js';
export { CloseSituationRequest } from './situation/close-situation.request.js';
export { ContinueSituationRequest, OpeningInput } from './situation/continue-situation.request.js';
export { AdvanceScriptRequest } from './situation/advance-script.request.js';
export { CorrectScriptRequest } from './situation/correct-script.request.js';
export { DescribeSituationRequest } from './situation/describe-situation.request.js';
export { OpenSituationRequest } from './situation/open-situation.request.js';
export { ReopenSituationRequest } from './situation/reopen-situation.request.js';
export { SituationListParams } from './situation/situation-list.params.js';
export {
  SituationsResponse,
  SituationWithRegistersResponse,
} from './situation/situations.response.js';
export { MergeItemRequest, UnmergeItemRequest } from './register/merge-item.request.js';
export { BasemapResponse } from './basemap/basemap.response.js';
export { GazetteerParams } from './gazetteer/gazetteer.params.js';
export { GazetteerResponse } from './gazetteer/gazetteer.response.js';
export { MergedResponse } from './register/merged.response.js';
export { RegisterHistoryResponse } from './register/history.response.js';
export { DeclareSidesRequest } from './register/declare-sides.request.js';
export {
  ActorRequest,
  AspectInput,
  AuthorityInput,
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
export { EntryInResponse } from './entry/entry-in.response.js';
export { EntryVersionResponse } from './entry/entry-version.response.js';
export { EntryResponse } from './entry/entry.response.js';
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
export { RelatedFromResponse } from './entry/relation.response.js';
export { EntriesParams } from './timeline/entries.params.js';
export { MOST_ENTRIES } from './timeline/most-entries.js';
export { OutlineParams } from './timeline/outline.params.js';
export { OutlineResponse } from './timeline/outline.response.js';
export { TimelineParams } from './timeline/timeline.params.js';
export { TimelineResponse } from './timeline/timeline.response.js';
export { BoardResponse, CheckResponse, FacetResponse } from './board/board.response.js';
export {
  ChangedPieceResponse,
  HappeningResponse,
  type ChangedPart,
  type PieceResponse,
} from './board/change.response.js';
export { ComparisonParams } from './board/comparison.params.js';
export { ComparedRowResponse, ComparisonResponse } from './board/comparison.response.js';
export { PreviewParams } from './board/preview.params.js';
export { PreviewResponse } from './board/preview.response.js';
export { ConsideredResponse, ExplanationResponse } from './board/explanation.response.js';
export { LiftingRequest, OverrideRequest } from './board/override-proposition.request.js';
export { OverrideResponse, PropositionResponse } from './board/proposition.response.js';
export { FiguresParams } from './figures/figures.params.js';
export {
  FigureLineResponse,
  FigureResponse,
  FiguresResponse,
  PreferredResponse,
} from './figures/figures.response.js';
export { PreferFigureRequest } from './figures/prefer-figure.request.js';
export {
  ChoiceResponse,
  ExcludedFigureResponse,
  SituationFiguresResponse,
} from './figures/situation-figures.response.js';
export {
  DeadlineResponse,
  DemandResponse,
  PossibleDeadlineResponse,
} from './demands/demand.response.js';
export { DemandsResponse } from './demands/demands.response.js';
export { TaskResponse } from './entry/task.response.js';
export { BeginShiftRequest, EndShiftRequest } from './people/shift.request.js';
export { ShiftsResponse } from './people/shifts.response.js';
export { TasksResponse } from './people/tasks.response.js';
export { ChangeTaskRequest } from './entry/change/change-task.request.js';
export { ForecastResponse, RaisedAlertResponse } from './demands/forecast.response.js';
export { IssueReportRequest } from './report/issue-report.request.js';
export { SignReportRequest } from './report/sign-report.request.js';
export { RunResponse, StatementResponse } from './report/report-document.response.js';
export { type ReportFormat } from './report/report-format.js';
export { DraftParams, ReportFormatParams } from './report/report.params.js';
export { IssuedReportResponse, ReportResponse, ReportsResponse } from './report/report.response.js';
export { DifferingHead } from './live/difference.response.js';
export { LiveParams } from './live/live.params.js';
export {
  ByeFrame,
  ChangeFrame,
  GapFrame,
  HistoryFrame,
  SnapshotFrame,
  TickFrame,
} from './live/live.response.js';
export { ClaimResponse, StandingResponse } from './live/standing.response.js';
export { ReplayPageParams, ReplayParams } from './replay/replay.params.js';
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
export { LogHealthParams } from './log/log-health.params.js';
export { LogHealthResponse } from './log/log-health.response.js';
export { LogParams } from './log/log.params.js';
export { LogResponse } from './log/log.response.js';
export { HealthResponse, LivenessResponse, ParkedResponse } from './health/health.response.js';
export { VocabularyResponse } from './vocabulary/vocabulary.response.js';
export { AdoptPackRequest, DropPackRequest } from './vocabulary/adopt-pack.request.js';
export { OwnRowRequest } from './vocabulary/own-row.request.js';
export { type OfferedPackResponse, type PackNameResponse } from './vocabulary/pack.response.js';
export { SituationVocabularyResponse } from './vocabulary/situation-vocabulary.response.js';
export { PackPreviewParams } from './vocabulary/preview.params.js';
export { PackPreviewResponse } from './vocabulary/preview.response.js';
