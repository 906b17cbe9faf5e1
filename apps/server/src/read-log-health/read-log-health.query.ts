import { Query } from '@nestjs/cqrs';
import { type Answer } from '../threads/answered.js';
import { type LogHealthQuery } from './read-log-health.request.js';

/** What a watch officer looks after in a situation's log, at two moments. */
export class ReadLogHealthQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: LogHealthQuery,
  ) {
    super();
  }
}
