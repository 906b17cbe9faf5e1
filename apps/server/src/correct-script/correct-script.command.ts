import { Command } from '@nestjs/cqrs';
import { type CorrectScriptRequest } from '@sitlog/contract';
import { type RequestMeta } from '../http/request-meta.js';
import { type ReceiptAnswer } from '../writing/record.js';

/** Takes the script of an exercise back to a moment that it went beyond by mistake. */
export class CorrectScriptCommand extends Command<ReceiptAnswer> {
  constructor(
    readonly code: string,
    readonly body: CorrectScriptRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
