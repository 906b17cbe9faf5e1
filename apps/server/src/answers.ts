import { comparisonAnswer } from './queries/compare-moments/comparison.answer.js';
import { explanationAnswer } from './queries/explain-proposition/explanation.answer.js';
import {
  liveAfterAnswer,
  liveCloseAnswer,
  liveRefreshAnswer,
  liveResumeAnswer,
  liveSnapshotAnswer,
  liveStartOverAnswer,
} from './live/live.answers.js';
import { boardAnswer } from './queries/read-board/board.answer.js';
import { demandsAnswer } from './queries/read-demands/demands.answer.js';
import { entryAnswer } from './queries/read-entry/entry.answer.js';
import { figuresAnswer } from './queries/read-figures/figures.answer.js';
import { logHealthAnswer } from './queries/read-log-health/log-health.answer.js';
import { outlineAnswer } from './queries/read-outline/outline.answer.js';
import { draftAnswer } from './reports/read-report/draft.answer.js';
import { issuedReportAnswer } from './reports/read-report/issued-report.answer.js';
import { reportsAnswer } from './reports/read-report/reports.answer.js';
import { situationAnswer } from './queries/read-situations/situation.answer.js';
import { situationsAnswer } from './queries/read-situations/situations.answer.js';
import { timelineAnswer } from './queries/read-timeline/timeline.answer.js';
import { replayLinesAnswer } from './replay/replay-lines.answer.js';
import { replayPageAnswer } from './replay/replay-page.answer.js';

/** Everything that is answered from the views, each by the threads that do nothing else. */
export const ANSWERS = [
  boardAnswer,
  comparisonAnswer,
  demandsAnswer,
  draftAnswer,
  entryAnswer,
  explanationAnswer,
  figuresAnswer,
  issuedReportAnswer,
  liveAfterAnswer,
  liveCloseAnswer,
  liveRefreshAnswer,
  liveResumeAnswer,
  liveSnapshotAnswer,
  liveStartOverAnswer,
  logHealthAnswer,
  outlineAnswer,
  replayLinesAnswer,
  replayPageAnswer,
  reportsAnswer,
  situationAnswer,
  situationsAnswer,
  timelineAnswer,
] as const;
