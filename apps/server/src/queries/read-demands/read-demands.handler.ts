import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { demandsAnswer } from './demands.answer.js';
import { ReadDemandsQuery } from './read-demands.query.js';

/** Read demands, deadlines and forecasts. */
@QueryHandler(ReadDemandsQuery)
export class ReadDemandsHandler implements IQueryHandler<ReadDemandsQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ReadDemandsQuery): Promise<Answer> {
    return this.reading.ask(demandsAnswer, { code, asked }, { code, atLeast: asked.atLeast });
  }
}
