export * from './accounts/read-board.js';
export * from './builds/all-projections.js';
export * from './commands/read-commands.js';
export * from './demands/read-demands.js';
export * from './comparison/read-comparison.js';
export * from './entries/changed-entries.js';
export * from './entries/count-timeline.js';
export { certainFrom } from './entries/entry-columns.js';
export * from './entries/read-entries.js';
export * from './entries/read-marking.js';
export * from './entries/read-outline.js';
export * from './entries/read-timeline.js';
export {
  lookedUp,
  type TimelineFilter,
  type TimelineKey,
  type TimelineOrder,
  type TimelineQuery,
  type TimelineScope,
} from './entries/timeline-query.js';
export * from './log-health/read-log-health.js';
export * from './figures/read-figures.js';
export * from './pieces/read-pieces.js';
export * from './projection/projection.js';
export * from './replay/read-replay.js';
export * from './reports/read-reports.js';
export * from './bookkeeping/forms.js';
export * from './bookkeeping/gaps.js';
export * from './runner/keep-views.js';
export * from './bookkeeping/missing.js';
export * from './bookkeeping/news.js';
export * from './bookkeeping/parking.js';
export * from './bookkeeping/progress.js';
export * from './runner/run-views.js';
export { emptyViews, openViews, viewFile } from './builds/view-file.js';
export { lastWitness, type StreamWitness, witnessesOf } from './bookkeeping/witnesses.js';
export * from './situations/clocks-recorded.js';
export * from './situations/read-registers.js';
export * from './situations/read-situations.js';
export * from './situations/situations-beyond.js';
