import { Query } from '@nestjs/cqrs';
import { type LogResponse } from '@sitlog/contract';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

/** The stored events in the order of the log. */
export class ReadLogQuery extends Query<PlainAnswer<LogResponse>> {
  constructor(
    readonly after: bigint | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
