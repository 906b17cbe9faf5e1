import { Command } from '@nestjs/cqrs';
import { type OpenSituationRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Opens a situation under a code that no other has or had. */
export class OpenSituationCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly body: OpenSituationRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
