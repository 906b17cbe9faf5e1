import { Command } from '@nestjs/cqrs';
import { type RegradeEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Grades an entry anew on the Admiralty scale. */
export class RegradeEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: RegradeEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
