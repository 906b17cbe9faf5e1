import { Module } from '@nestjs/common';
import { QueriesModule } from '../queries/queries.module.js';
import { IssueReportController } from './issue-report/issue-report.controller.js';
import { ReadReportController } from './read-report/read-report.controller.js';

/** Situation reports: drafts, issuing one, and those that were issued. */
@Module({
  imports: [QueriesModule],
  controllers: [IssueReportController, ReadReportController],
})
export class ReportsModule {}
