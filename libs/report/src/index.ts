export { buildReport } from './build-report.js';
export type { Report } from './document/document.js';
export type { HandoverInput } from './document/handover-input.js';
export {
  type ChangeRow,
  type Changes,
  HANDOVER_FORM,
  type Issue,
  type MarkedToday,
  REPORT_FORM,
  type ReportInput,
  type Since,
} from './document/input.js';
export { fileNameOf } from './rendering/running-lines.js';
export { styleOf } from './rendering/style.js';
export { toHtml } from './rendering/to-html.js';
export { toMarkdown } from './rendering/to-markdown.js';
