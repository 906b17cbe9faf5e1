import { Command } from '@nestjs/cqrs';
import { type RequestMeta } from '../http/request-meta.js';
import { type ContinueLogRequest } from './continue-log.request.js';
import { type ContinuedLogResponse } from './continue-log.response.js';

/** Accepts that the log is not what it was, so that it goes on. */
export class ContinueLogCommand extends Command<ContinuedLogResponse> {
  constructor(
    readonly body: ContinueLogRequest,
    readonly meta: RequestMeta,
  ) {
    super();
  }
}
