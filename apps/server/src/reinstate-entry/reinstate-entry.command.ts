import { Command } from '@nestjs/cqrs';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';
import { type ReinstateEntryRequest } from './reinstate-entry.request.js';

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
