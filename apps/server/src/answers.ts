// Everything that is answered from the views: the threads know an answer by its name here.
export {
  liveAfterAnswer,
  liveCloseAnswer,
  liveRefreshAnswer,
  liveResumeAnswer,
  liveSnapshotAnswer,
  liveStartOverAnswer,
} from './live/live.answers.js';
export { comparisonAnswer } from './queries/compare-moments/comparison.answer.js';
export { explanationAnswer } from './queries/explain-proposition/explanation.answer.js';
export { packPreviewAnswer } from './queries/preview-pack/pack-preview.answer.js';
export { boardAnswer } from './queries/read-board/board.answer.js';
export { demandsAnswer } from './queries/read-demands/demands.answer.js';
export { entryAnswer } from './queries/read-entry/entry.answer.js';
export { figuresAnswer } from './queries/read-figures/figures.answer.js';
export { logHealthAnswer } from './queries/read-log-health/log-health.answer.js';
export { outlineAnswer } from './queries/read-outline/outline.answer.js';
export { registerHistoryAnswer } from './queries/read-register-history/register-history.answer.js';
export { situationVocabularyAnswer } from './queries/read-situation-vocabulary/situation-vocabulary.answer.js';
export { shiftsAnswer } from './queries/read-shifts/shifts.answer.js';
export { situationAnswer } from './queries/read-situations/situation.answer.js';
export { situationsAnswer } from './queries/read-situations/situations.answer.js';
export { tasksAnswer } from './queries/read-tasks/tasks.answer.js';
export { timelineAnswer } from './queries/read-timeline/timeline.answer.js';
export { replayLinesAnswer } from './replay/replay-lines.answer.js';
export { replayPageAnswer } from './replay/replay-page.answer.js';
export { draftAnswer } from './reports/read-report/draft.answer.js';
export { issuedReportAnswer } from './reports/read-report/issued-report.answer.js';
export { reportsAnswer } from './reports/read-report/reports.answer.js';
