import { Command } from '@nestjs/cqrs';
import { type DeclareSidesRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

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
