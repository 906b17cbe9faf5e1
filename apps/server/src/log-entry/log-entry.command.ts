import { Command } from '@nestjs/cqrs';
import { type LogEntryRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Logs a development of a situation. */
export class LogEntryCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly body: LogEntryRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
