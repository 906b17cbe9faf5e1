import { Command } from '@nestjs/cqrs';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';
import { type OpenSituationRequest } from './open-situation.request.js';

/** Opens a situation under a code that no other has or had. */
export class OpenSituationCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly body: OpenSituationRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
