export {
  accountsAbout,
  type BoardMoments,
  circumstancesAt,
  explainProposition,
  type Proposition,
  propositionsOf,
  propositionsOfOrigins,
  readBoard,
  readPropositions,
} from './accounts/read-board.js';
export { readShifts } from './people/read-shifts.js';
export { readTasks, type StandingTask } from './people/read-tasks.js';
export { holdsMoreThanPropositions, readItems } from './board/read-items.js';
export { gapsInStream } from './bookkeeping/gaps.js';
export { type Missing, missingAt } from './bookkeeping/missing.js';
export type {
  LogBreakKind,
  LogBreakNews,
  Served,
  ViewsDamage,
  ViewsNews,
} from './bookkeeping/news.js';
export { countParked, isBlocked, parkedEvents } from './bookkeeping/parking.js';
export { NO_PROGRESS, type Progress, readProgress } from './bookkeeping/progress.js';
export { lastWitness, witnessesOf } from './bookkeeping/witnesses.js';
export { PROJECTIONS } from './builds/all-projections.js';
export { emptyViews, openViews, viewFile } from './builds/view-file.js';
export { findCommand } from './commands/read-commands.js';
export { knowledgeLeg, readComparison } from './comparison/read-comparison.js';
export { readDemands } from './demands/read-demands.js';
export { changedEntries, type ChangedEntry } from './entries/changed-entries.js';
export { countTimeline, sizeOfTimeline } from './entries/count-timeline.js';
export { certainFrom } from './entries/entry-columns.js';
export {
  countEntries,
  entriesAsserting,
  entriesRelatedTo,
  entryAt,
  type EntryVersion,
  versionsOf,
} from './entries/read-entries.js';
export { strictestMarking } from './entries/read-marking.js';
export { type OutlineRow, readOutline } from './entries/read-outline.js';
export { readTimeline } from './entries/read-timeline.js';
export {
  lookedUp,
  type TimelineFilter,
  type TimelineKey,
  type TimelineQuery,
} from './entries/timeline-query.js';
export { explainFiguresAt, figureTimes, readFigures } from './figures/read-figures.js';
export { readLogHealth } from './log-health/read-log-health.js';
export { EVER, OPEN } from './projection/projection.js';
export { readReplay, type ReplayRange, type ReplayStep } from './replay/read-replay.js';
export {
  type IssuedReport,
  lastReportAt,
  readReport,
  readReports,
} from './reports/read-reports.js';
export { type Supposable, ViewsKeeper } from './runner/keep-views.js';
export { type ClocksRecorded, clocksRecorded } from './situations/clocks-recorded.js';
export {
  type RegisterChange,
  registeredBetween,
  type RegistersAt,
  MERGED_REGISTERS,
  registersAt,
  vocabularyAt,
} from './situations/read-registers.js';
export { type MergedItem, mergedItemsAt } from './situations/read-merged.js';
export { descriptionAt, historyAt, type RegisteredId } from './situations/read-history.js';
export {
  coreOf,
  findSituation,
  headOfSituation,
  type KnownMoment,
  listSituations,
  momentAt,
  momentOfRevision,
  momentUpTo,
  recordedAt,
  recordedBetween,
  type RecordedMoment,
} from './situations/read-situations.js';
export { situationsBeyond } from './situations/situations-beyond.js';
