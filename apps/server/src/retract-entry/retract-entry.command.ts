import { Command } from '@nestjs/cqrs';
import { type RetractEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Strikes an entry through: it stays readable and feeds the board no more. */
export class RetractEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: RetractEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
