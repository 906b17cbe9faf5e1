import { Command } from '@nestjs/cqrs';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';
import { type VerifyEntryRequest } from './verify-entry.request.js';

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
