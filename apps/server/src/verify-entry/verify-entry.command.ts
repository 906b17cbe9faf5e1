import { Command } from '@nestjs/cqrs';
import { type VerifyEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Records what the verification desk found; nobody verifies an entry of their own. */
export class VerifyEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: VerifyEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
