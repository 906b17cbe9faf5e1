import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CloseSituationController } from './close-situation/close-situation.controller.js';
import { CompareMomentsController } from './compare-moments/compare-moments.controller.js';
import { CompareMomentsHandler } from './compare-moments/compare-moments.handler.js';
import { ContinueLogController } from './continue-log/continue-log.controller.js';
import { ContinueLogHandler } from './continue-log/continue-log.handler.js';
import { ContinueSituationController } from './continue-situation/continue-situation.controller.js';
import { ContinueSituationHandler } from './continue-situation/continue-situation.handler.js';
import { Accepting } from './continuity/accepting/accepting.js';
import { CorrectEntryController } from './correct-entry/correct-entry.controller.js';
import { DeclareSidesController } from './declare-sides/declare-sides.controller.js';
import { ExplainPropositionController } from './explain-proposition/explain-proposition.controller.js';
import { ExplainPropositionHandler } from './explain-proposition/explain-proposition.handler.js';
import { HealthController } from './health/health.controller.js';
import { LiveHub } from './live/hub.js';
import { LiveController } from './live/live.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { IssueReportController } from './issue-report/issue-report.controller.js';
import { LogEntryController } from './log-entry/log-entry.controller.js';
import { MarkEntryController } from './mark-entry/mark-entry.controller.js';
import { Metrics } from './metrics/metrics.js';
import { OpenSituationController } from './open-situation/open-situation.controller.js';
import { OverridePropositionController } from './override-proposition/override-proposition.controller.js';
import { PreferFigureController } from './prefer-figure/prefer-figure.controller.js';
import { ReadBoardController } from './read-board/read-board.controller.js';
import { ReadBoardHandler } from './read-board/read-board.handler.js';
import { ReadDemandsController } from './read-demands/read-demands.controller.js';
import { ReadDemandsHandler } from './read-demands/read-demands.handler.js';
import { ReadEntryController } from './read-entry/read-entry.controller.js';
import { ReadEntryHandler } from './read-entry/read-entry.handler.js';
import { ReadFiguresController } from './read-figures/read-figures.controller.js';
import { ReadFiguresHandler } from './read-figures/read-figures.handler.js';
import { ReadLogController } from './read-log/read-log.controller.js';
import { ReadLogHandler } from './read-log/read-log.handler.js';
import { ReadLogHealthController } from './read-log-health/read-log-health.controller.js';
import { ReadLogHealthHandler } from './read-log-health/read-log-health.handler.js';
import { ReadOutlineController } from './read-outline/read-outline.controller.js';
import { ReadOutlineHandler } from './read-outline/read-outline.handler.js';
import { ReadReportController } from './read-report/read-report.controller.js';
import { READ_REPORT_HANDLERS } from './read-report/read-report.handlers.js';
import { ReadSituationsController } from './read-situations/read-situations.controller.js';
import { READ_SITUATIONS_HANDLERS } from './read-situations/read-situations.handlers.js';
import { ReadTimelineController } from './read-timeline/read-timeline.controller.js';
import { ReadTimelineHandler } from './read-timeline/read-timeline.handler.js';
import { ReadVocabularyController } from './read-vocabulary/read-vocabulary.controller.js';
import { ReadVocabularyHandler } from './read-vocabulary/read-vocabulary.handler.js';
import { Reading } from './reading/reading.js';
import { Views } from './reading/views.js';
import { ReclassifyEntryController } from './reclassify-entry/reclassify-entry.controller.js';
import { RegisterItemController } from './register-item/register-item.controller.js';
import { RegradeEntryController } from './regrade-entry/regrade-entry.controller.js';
import { ReinstateEntryController } from './reinstate-entry/reinstate-entry.controller.js';
import { RelateEntryController } from './relate-entry/relate-entry.controller.js';
import { ReopenSituationController } from './reopen-situation/reopen-situation.controller.js';
import { ReadReplayHandler } from './replay/read-replay.handler.js';
import { ReplayStreams } from './replay/replay-streams.js';
import { ReplayController } from './replay/replay.controller.js';
import { RetractEntryController } from './retract-entry/retract-entry.controller.js';
import { StoreMonitor } from './store/store-monitor.js';
import { AcceptClockController } from './accept-clock/accept-clock.controller.js';
import { ClockWatch } from './clock/clock-watch.js';
import { CorrectScriptController } from './correct-script/correct-script.controller.js';
import { type HealthSources } from './health/health-report.js';
import { type WorkingParts } from './parts.js';
import { readingOf } from './reading/reading-of.js';
import { CLOCK, EVENT_STORE, HEALTH_SOURCES } from './tokens.js';
import { VerifyEntryController } from './verify-entry/verify-entry.controller.js';
import { WithdrawRelationController } from './withdraw-relation/withdraw-relation.controller.js';
import { RecordHandler } from './writing/record.handler.js';
import { writersOf } from './writing/writers-of.js';
import { SituationWriters } from './writing/situation-writers.js';

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
