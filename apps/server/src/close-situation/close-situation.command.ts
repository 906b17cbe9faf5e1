import { Command } from '@nestjs/cqrs';
import { type CloseSituationRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Closes a situation: nothing is written in it until it is reopened. */
export class CloseSituationCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly body: CloseSituationRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
