import { comparisonAnswer } from './compare-moments/comparison.answer.js';
import { explanationAnswer } from './explain-proposition/explanation.answer.js';
import {
  liveAfterAnswer,
  liveCloseAnswer,
  liveRefreshAnswer,
  liveResumeAnswer,
  liveSnapshotAnswer,
  liveStartOverAnswer,
} from './live/live.answers.js';
import { boardAnswer } from './read-board/board.answer.js';
import { demandsAnswer } from './read-demands/demands.answer.js';
import { entryAnswer } from './read-entry/entry.answer.js';
import { figuresAnswer } from './read-figures/figures.answer.js';
import { logHealthAnswer } from './read-log-health/log-health.answer.js';
import { outlineAnswer } from './read-outline/outline.answer.js';
import { draftAnswer } from './read-report/draft.answer.js';
import { issuedReportAnswer } from './read-report/issued-report.answer.js';
import { reportsAnswer } from './read-report/reports.answer.js';
import { situationAnswer } from './read-situations/situation.answer.js';
import { situationsAnswer } from './read-situations/situations.answer.js';
import { timelineAnswer } from './read-timeline/timeline.answer.js';
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
