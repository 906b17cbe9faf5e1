import { Command } from '@nestjs/cqrs';
import { type ContinueSituationRequest } from '@sitlog/contract';
import { type RequestMeta } from '../../http/requests/request-meta.js';
import { type ReceiptAnswer } from '../../command-side/receipt-answer.js';

/** Accepts that events of a situation are missing, so that it is written in again. */
export class ContinueSituationCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly body: ContinueSituationRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
