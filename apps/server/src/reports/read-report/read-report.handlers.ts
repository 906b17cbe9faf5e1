import { DraftReportHandler } from './draft-report.handler.js';
import { ListReportsHandler } from './list-reports.handler.js';
import { ReadReportHandler } from './read-report.handler.js';

export const READ_REPORT_HANDLERS = [DraftReportHandler, ReadReportHandler, ListReportsHandler];
