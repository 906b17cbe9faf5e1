import { Module } from '@nestjs/common';
import { QueriesModule } from '../queries/queries.module.js';
import { IssueReportController } from './issue-report/issue-report.controller.js';
import { DraftReportHandler } from './read-report/draft-report.handler.js';
import { ListReportsHandler } from './read-report/list-reports.handler.js';
import { ReadReportController } from './read-report/read-report.controller.js';
import { ReadReportHandler } from './read-report/read-report.handler.js';

/** Situation reports: drafts, issuing one, and those that were issued. */
@Module({
  imports: [QueriesModule],
  controllers: [IssueReportController, ReadReportController],
  providers: [DraftReportHandler, ReadReportHandler, ListReportsHandler],
})
export class ReportsModule {}
