import { Command } from '@nestjs/cqrs';
import { type CorrectEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Corrects the content of an entry; what stood there before stays readable and every earlier answer stays as it was. */
export class CorrectEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly entryNo: string,
    readonly body: CorrectEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
