import { Command } from '@nestjs/cqrs';
import { type ReinstateEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Takes a retraction back. */
export class ReinstateEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: ReinstateEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
