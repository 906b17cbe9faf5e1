import { Module } from '@nestjs/common';
import { AskHandler } from '../query-side/ask.handler.js';
import { readingOf } from '../query-side/reading-of.js';
import { Reading } from '../query-side/reading.js';
import { PROCESS_PARTS } from '../process/tokens.js';
import { CompareMomentsController } from './compare-moments/compare-moments.controller.js';
import { ExplainPropositionController } from './explain-proposition/explain-proposition.controller.js';
import { PreviewPackController } from './preview-pack/preview-pack.controller.js';
import { ReadBasemapController } from './read-basemap/read-basemap.controller.js';
import { ReadBoardController } from './read-board/read-board.controller.js';
import { ReadShiftsController } from './read-shifts/read-shifts.controller.js';
import { ReadTasksController } from './read-tasks/read-tasks.controller.js';
import { ReadDemandsController } from './read-demands/read-demands.controller.js';
import { ReadEntryController } from './read-entry/read-entry.controller.js';
import { ReadFiguresController } from './read-figures/read-figures.controller.js';
import { ReadLogController } from './read-log/read-log.controller.js';
import { ReadLogHandler } from './read-log/read-log.handler.js';
import { ReadLogHealthController } from './read-log-health/read-log-health.controller.js';
import { ReadOutlineController } from './read-outline/read-outline.controller.js';
import { ReadRegisterHistoryController } from './read-register-history/read-register-history.controller.js';
import { ReadSituationsController } from './read-situations/read-situations.controller.js';
import { ReadTimelineController } from './read-timeline/read-timeline.controller.js';
import { ReadSituationVocabularyController } from './read-situation-vocabulary/read-situation-vocabulary.controller.js';
import { SearchGazetteerController } from './search-gazetteer/search-gazetteer.controller.js';
import { ReadVocabularyController } from './read-vocabulary/read-vocabulary.controller.js';

/** Everything that is asked of the record: a controller for each question, one handler for what the views answer, and `Reading`. */
@Module({
  controllers: [
    ReadFiguresController,
    ReadBasemapController,
    ReadBoardController,
    ReadLogHealthController,
    ExplainPropositionController,
    ReadDemandsController,
    ReadShiftsController,
    ReadTasksController,
    CompareMomentsController,
    ReadTimelineController,
    ReadOutlineController,
    ReadEntryController,
    ReadSituationsController,
    ReadRegisterHistoryController,
    ReadLogController,
    ReadVocabularyController,
    ReadSituationVocabularyController,
    SearchGazetteerController,
    PreviewPackController,
  ],
  providers: [
    AskHandler,
    ReadLogHandler,
    { provide: Reading, useFactory: readingOf, inject: [PROCESS_PARTS] },
  ],
  exports: [Reading],
})
export class QueriesModule {}
