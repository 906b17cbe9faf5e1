import { Command } from '@nestjs/cqrs';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';
import { type IssueReportRequest } from './issue-report.request.js';

/** Issues a situation report under the next number. */
export class IssueReportCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly body: IssueReportRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
