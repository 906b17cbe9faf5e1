import { Command } from '@nestjs/cqrs';
import { type IssueReportRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

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
