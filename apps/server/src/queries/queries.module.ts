import { Module } from '@nestjs/common';
import { readingOf } from '../query-side/reading-of.js';
import { Reading } from '../query-side/reading.js';
import { PROCESS_PARTS } from '../tokens.js';
import { CompareMomentsController } from './compare-moments/compare-moments.controller.js';
import { CompareMomentsHandler } from './compare-moments/compare-moments.handler.js';
import { ExplainPropositionController } from './explain-proposition/explain-proposition.controller.js';
import { ExplainPropositionHandler } from './explain-proposition/explain-proposition.handler.js';
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
import { ListSituationsHandler } from './read-situations/list-situations.handler.js';
import { ReadSituationHandler } from './read-situations/read-situation.handler.js';
import { ReadSituationsController } from './read-situations/read-situations.controller.js';
import { ReadTimelineController } from './read-timeline/read-timeline.controller.js';
import { ReadTimelineHandler } from './read-timeline/read-timeline.handler.js';
import { ReadVocabularyController } from './read-vocabulary/read-vocabulary.controller.js';
import { ReadVocabularyHandler } from './read-vocabulary/read-vocabulary.handler.js';

/** Everything that is asked of the record, and `Reading`, through which the other modules ask too. */
@Module({
  controllers: [
    ReadFiguresController,
    ReadBoardController,
    ReadLogHealthController,
    ExplainPropositionController,
    ReadDemandsController,
    CompareMomentsController,
    ReadTimelineController,
    ReadOutlineController,
    ReadEntryController,
    ReadSituationsController,
    ReadLogController,
    ReadVocabularyController,
  ],
  providers: [
    ReadFiguresHandler,
    ReadBoardHandler,
    ReadLogHealthHandler,
    ExplainPropositionHandler,
    ReadDemandsHandler,
    CompareMomentsHandler,
    ReadTimelineHandler,
    ReadOutlineHandler,
    ReadEntryHandler,
    ListSituationsHandler,
    ReadSituationHandler,
    ReadLogHandler,
    ReadVocabularyHandler,
    { provide: Reading, useFactory: readingOf, inject: [PROCESS_PARTS] },
  ],
  exports: [Reading],
})
export class QueriesModule {}
