import { Module } from '@nestjs/common';
import { QueriesModule } from '../queries/queries.module.js';
import { IssueReportController } from './issue-report/issue-report.controller.js';
import { ReadReportController } from './read-report/read-report.controller.js';
import { SignReportController } from './sign-report/sign-report.controller.js';

/** Situation reports and handovers: drafts, issuing and signing one, and those that were issued. */
@Module({
  imports: [QueriesModule],
  controllers: [IssueReportController, SignReportController, ReadReportController],
})
export class ReportsModule {}
