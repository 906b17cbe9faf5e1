import { Command } from '@nestjs/cqrs';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';
import { type DeclareSidesRequest } from './declare-sides.request.js';

/** Declares which sides oppose each other. Answers nothing when that stands on record already. */
export class DeclareSidesCommand extends Command<ReceiptAnswer | undefined> {
  constructor(
    readonly code: string,
    readonly body: DeclareSidesRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
