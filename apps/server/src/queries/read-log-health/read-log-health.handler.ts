import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { logHealthAnswer } from './log-health.answer.js';
import { ReadLogHealthQuery } from './read-log-health.query.js';

/** Read what a watch officer looks after. */
@QueryHandler(ReadLogHealthQuery)
export class ReadLogHealthHandler implements IQueryHandler<ReadLogHealthQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ReadLogHealthQuery): Promise<Answer> {
    return this.reading.ask(logHealthAnswer, { code, asked }, { code, atLeast: asked.atLeast });
  }
}
