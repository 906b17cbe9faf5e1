import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CloseSituationController } from './commands/situation/close-situation.controller.js';
import { CompareMomentsController } from './queries/compare-moments/compare-moments.controller.js';
import { CompareMomentsHandler } from './queries/compare-moments/compare-moments.handler.js';
import { ContinueLogController } from './commands/log/continue-log.controller.js';
import { ContinueLogHandler } from './commands/log/continue-log.handler.js';
import { ContinueSituationController } from './commands/situation/continue-situation.controller.js';
import { ContinueSituationHandler } from './commands/situation/continue-situation.handler.js';
import { Accepting } from './continuity/accepting/accepting.js';
import { CorrectEntryController } from './commands/entry/correct-entry.controller.js';
import { DeclareSidesController } from './commands/register/declare-sides.controller.js';
import { ExplainPropositionController } from './queries/explain-proposition/explain-proposition.controller.js';
import { ExplainPropositionHandler } from './queries/explain-proposition/explain-proposition.handler.js';
import { HealthController } from './health/health.controller.js';
import { LiveHub } from './live/hub.js';
import { LiveController } from './live/live.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { IssueReportController } from './reports/issue-report/issue-report.controller.js';
import { LogEntryController } from './commands/entry/log-entry.controller.js';
import { MarkEntryController } from './commands/entry/mark-entry.controller.js';
import { Metrics } from './metrics/metrics.js';
import { OpenSituationController } from './commands/situation/open-situation.controller.js';
import { OverridePropositionController } from './commands/board/override-proposition.controller.js';
import { PreferFigureController } from './commands/board/prefer-figure.controller.js';
import { ReadBoardController } from './queries/read-board/read-board.controller.js';
import { ReadBoardHandler } from './queries/read-board/read-board.handler.js';
import { ReadDemandsController } from './queries/read-demands/read-demands.controller.js';
import { ReadDemandsHandler } from './queries/read-demands/read-demands.handler.js';
import { ReadEntryController } from './queries/read-entry/read-entry.controller.js';
import { ReadEntryHandler } from './queries/read-entry/read-entry.handler.js';
import { ReadFiguresController } from './queries/read-figures/read-figures.controller.js';
import { ReadFiguresHandler } from './queries/read-figures/read-figures.handler.js';
import { ReadLogController } from './queries/read-log/read-log.controller.js';
import { ReadLogHandler } from './queries/read-log/read-log.handler.js';
import { ReadLogHealthController } from './queries/read-log-health/read-log-health.controller.js';
import { ReadLogHealthHandler } from './queries/read-log-health/read-log-health.handler.js';
import { ReadOutlineController } from './queries/read-outline/read-outline.controller.js';
import { ReadOutlineHandler } from './queries/read-outline/read-outline.handler.js';
import { ReadReportController } from './reports/read-report/read-report.controller.js';
import { READ_REPORT_HANDLERS } from './reports/read-report/read-report.handlers.js';
import { ReadSituationsController } from './queries/read-situations/read-situations.controller.js';
import { READ_SITUATIONS_HANDLERS } from './queries/read-situations/read-situations.handlers.js';
import { ReadTimelineController } from './queries/read-timeline/read-timeline.controller.js';
import { ReadTimelineHandler } from './queries/read-timeline/read-timeline.handler.js';
import { ReadVocabularyController } from './queries/read-vocabulary/read-vocabulary.controller.js';
import { ReadVocabularyHandler } from './queries/read-vocabulary/read-vocabulary.handler.js';
import { Reading } from './reading/reading.js';
import { Views } from './reading/views.js';
import { ReclassifyEntryController } from './commands/entry/reclassify-entry.controller.js';
import { RegisterItemController } from './commands/register/register-item.controller.js';
import { RegradeEntryController } from './commands/entry/regrade-entry.controller.js';
import { ReinstateEntryController } from './commands/entry/reinstate-entry.controller.js';
import { RelateEntryController } from './commands/entry/relate-entry.controller.js';
import { ReopenSituationController } from './commands/situation/reopen-situation.controller.js';
import { ReadReplayHandler } from './replay/read-replay.handler.js';
import { ReplayStreams } from './replay/replay-streams.js';
import { ReplayController } from './replay/replay.controller.js';
import { RetractEntryController } from './commands/entry/retract-entry.controller.js';
import { StoreMonitor } from './store/store-monitor.js';
import { AcceptClockController } from './commands/log/accept-clock.controller.js';
import { ClockWatch } from './clock/clock-watch.js';
import { CorrectScriptController } from './commands/situation/correct-script.controller.js';
import { type HealthSources } from './health/health-report.js';
import { type WorkingParts } from './parts.js';
import { readingOf } from './reading/reading-of.js';
import { CLOCK, EVENT_STORE, HEALTH_SOURCES } from './tokens.js';
import { VerifyEntryController } from './commands/entry/verify-entry.controller.js';
import { WithdrawRelationController } from './commands/entry/withdraw-relation.controller.js';
import { RecordHandler } from './command-side/record.handler.js';
import { writersOf } from './command-side/writer/writers-of.js';
import { SituationWriters } from './command-side/writer/situation-writers.js';

const CONTROLLERS = [
  OpenSituationController,
  AcceptClockController,
  CorrectScriptController,
  CloseSituationController,
  ReopenSituationController,
  ContinueSituationController,
  ContinueLogController,
  RegisterItemController,
  DeclareSidesController,
  OverridePropositionController,
  LogEntryController,
  CorrectEntryController,
  ReclassifyEntryController,
  RetractEntryController,
  ReinstateEntryController,
  RegradeEntryController,
  VerifyEntryController,
  RelateEntryController,
  WithdrawRelationController,
  MarkEntryController,
  PreferFigureController,
  IssueReportController,
  ReadReportController,
  ReadFiguresController,
  ReadBoardController,
  ReadLogHealthController,
  ExplainPropositionController,
  ReadDemandsController,
  CompareMomentsController,
  ReplayController,
  LiveController,
  ReadTimelineController,
  ReadOutlineController,
  ReadEntryController,
  ReadSituationsController,
  ReadLogController,
  ReadVocabularyController,
  HealthController,
  MetricsController,
];

const HANDLERS = [
  RecordHandler,
  ContinueSituationHandler,
  ContinueLogHandler,
  ...READ_REPORT_HANDLERS,
  ReadFiguresHandler,
  ReadBoardHandler,
  ReadLogHealthHandler,
  ExplainPropositionHandler,
  ReadDemandsHandler,
  CompareMomentsHandler,
  ReadReplayHandler,
  ReadTimelineHandler,
  ReadOutlineHandler,
  ReadEntryHandler,
  ...READ_SITUATIONS_HANDLERS,
  ReadLogHandler,
  ReadVocabularyHandler,
];

/** The parts that live outside Nest. */
export interface Parts extends WorkingParts {
  readonly health: HealthSources;
}

/** The application: one controller and one handler for each use case, around a store, its views and a clock. */
@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    const { store, monitor, views, clock, clocks, metrics, health } = parts;
    const writers = writersOf(parts);
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: CONTROLLERS,
      providers: [
        { provide: EVENT_STORE, useValue: store },
        { provide: CLOCK, useValue: clock },
        { provide: StoreMonitor, useValue: monitor },
        { provide: ClockWatch, useValue: clocks },
        { provide: Views, useValue: views },
        { provide: Reading, useValue: readingOf(parts) },
        { provide: SituationWriters, useValue: writers },
        { provide: Accepting, useValue: new Accepting({ ...parts, writers }) },
        { provide: Metrics, useValue: metrics },
        { provide: HEALTH_SOURCES, useValue: health },
        LiveHub,
        ReplayStreams,
        ...HANDLERS,
      ],
    };
  }
}
