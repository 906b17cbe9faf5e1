import { Module } from '@nestjs/common';
import { RecordHandler } from '../command-side/writer/record.handler.js';
import { SituationWriters } from '../command-side/writer/situation-writers.js';
import { writersOf } from '../command-side/writer/writers-of.js';
import { Accepting } from '../continuity/accepting/accepting.js';
import { type ProcessParts } from '../process/parts.js';
import { Previewer } from '../preview/previewer.js';
import { PROCESS_PARTS } from '../process/tokens.js';
import { readingOf } from '../query-side/reading-of.js';
import { OverridePropositionController } from './board/override-proposition.controller.js';
import { PreferFigureController } from './board/prefer-figure.controller.js';
import { CorrectEntryController } from './entry/correct-entry.controller.js';
import { LogEntryController } from './entry/log-entry.controller.js';
import { ChangeTaskController } from './entry/change-task.controller.js';
import { MarkEntryController } from './entry/mark-entry.controller.js';
import { ReclassifyEntryController } from './entry/reclassify-entry.controller.js';
import { RegradeEntryController } from './entry/regrade-entry.controller.js';
import { ReinstateEntryController } from './entry/reinstate-entry.controller.js';
import { RelateEntryController } from './entry/relate-entry.controller.js';
import { RetractEntryController } from './entry/retract-entry.controller.js';
import { VerifyEntryController } from './entry/verify-entry.controller.js';
import { WithdrawRelationController } from './entry/withdraw-relation.controller.js';
import { AcceptClockController } from './log/accept-clock.controller.js';
import { ContinueLogController } from './log/continue-log.controller.js';
import { ContinueLogHandler } from './log/continue-log.handler.js';
import { DeclareSidesController } from './register/declare-sides.controller.js';
import { MergeItemController } from './register/merge-item.controller.js';
import { RegisterItemController } from './register/register-item.controller.js';
import { ShiftController } from './people/shift.controller.js';
import { AdvanceScriptController } from './situation/advance-script.controller.js';
import { CloseSituationController } from './situation/close-situation.controller.js';
import { ContinueSituationController } from './situation/continue-situation.controller.js';
import { ContinueSituationHandler } from './situation/continue-situation.handler.js';
import { CorrectScriptController } from './situation/correct-script.controller.js';
import { OpenSituationController } from './situation/open-situation.controller.js';
import { DescribeSituationController } from './situation/describe-situation.controller.js';
import { ReopenSituationController } from './situation/reopen-situation.controller.js';
import { AddOwnRowController } from './vocabulary/add-own-row.controller.js';
import { AdoptPackController } from './vocabulary/adopt-pack.controller.js';
import { DropPackController } from './vocabulary/drop-pack.controller.js';

/** Everything that is put on record: a controller for each use case, one handler for their commands, and the writers. */
@Module({
  controllers: [
    OpenSituationController,
    AdoptPackController,
    DropPackController,
    AddOwnRowController,
    AcceptClockController,
    AdvanceScriptController,
    CorrectScriptController,
    CloseSituationController,
    ReopenSituationController,
    DescribeSituationController,
    ContinueSituationController,
    ContinueLogController,
    RegisterItemController,
    MergeItemController,
    DeclareSidesController,
    ShiftController,
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
    ChangeTaskController,
    MarkEntryController,
    PreferFigureController,
  ],
  providers: [
    RecordHandler,
    ContinueSituationHandler,
    ContinueLogHandler,
    { provide: SituationWriters, useFactory: writersOf, inject: [PROCESS_PARTS] },
    {
      provide: Previewer,
      useFactory: (parts: ProcessParts, writers: SituationWriters) =>
        new Previewer(writers, readingOf(parts)),
      inject: [PROCESS_PARTS, SituationWriters],
    },
    {
      provide: Accepting,
      useFactory: (parts: ProcessParts, writers: SituationWriters) =>
        new Accepting({ ...parts, writers }),
      inject: [PROCESS_PARTS, SituationWriters],
    },
  ],
})
export class CommandsModule {}
