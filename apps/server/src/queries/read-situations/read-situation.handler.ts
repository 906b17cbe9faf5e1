import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { situationAnswer } from './situation.answer.js';
import { ReadSituationQuery } from './read-situations.query.js';

/** Read one situation with its registers. */
@QueryHandler(ReadSituationQuery)
export class ReadSituationHandler implements IQueryHandler<ReadSituationQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ReadSituationQuery): Promise<Answer> {
    return this.reading.ask(situationAnswer, { code, asked }, { code, atLeast: asked.atLeast });
  }
}
