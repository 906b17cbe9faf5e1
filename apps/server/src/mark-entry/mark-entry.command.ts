import { Command } from '@nestjs/cqrs';
import { type MarkEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Changes who may be told of an entry (TLP 2.0). */
export class MarkEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: MarkEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
