import { Command } from '@nestjs/cqrs';
import { type ReopenSituationRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Reopens a closed situation. */
export class ReopenSituationCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly body: ReopenSituationRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
