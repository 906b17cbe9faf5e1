import { Command } from '@nestjs/cqrs';
import { type ReclassifyEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Puts an entry under another kind of development. */
export class ReclassifyEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: ReclassifyEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
