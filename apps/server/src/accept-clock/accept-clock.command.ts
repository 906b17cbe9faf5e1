import { Command } from '@nestjs/cqrs';
import { type AcceptClockRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Accepts that the clocks do not agree, or that a record lies ahead of them. */
export class AcceptClockCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly body: AcceptClockRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
