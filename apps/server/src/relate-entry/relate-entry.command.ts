import { Command } from '@nestjs/cqrs';
import { type RelateEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Says how an entry stands to another. */
export class RelateEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: RelateEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
