import { Command } from '@nestjs/cqrs';
import { type ContinuedLogResponse, type ContinueLogRequest } from '@sitlog/contract';
import { type RequestMeta } from '../../http/requests/request-meta.js';

/** Accepts that the log is not what it was, so that it goes on. */
export class ContinueLogCommand extends Command<ContinuedLogResponse> {
  constructor(
    readonly body: ContinueLogRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
