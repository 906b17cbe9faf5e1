import { Command } from '@nestjs/cqrs';
import { type WithdrawRelationRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Takes a relation back; it stays readable. */
export class WithdrawRelationCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly target: { readonly entryNo: string; readonly relationId: string },
    readonly body: WithdrawRelationRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
