import { Query } from '@nestjs/cqrs';
import { type LogHealthParams } from '@sitlog/contract';
import { type Answer } from '../../threads/answered.js';

/** What a watch officer looks after in a situation's log, at two moments. */
export class ReadLogHealthQuery extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly asked: LogHealthParams,
  ) {
    super();
  }
}
