import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { situationsAnswer } from './situations.answer.js';
import { ListSituationsQuery } from './read-situations.query.js';

/** List situations. */
@QueryHandler(ListSituationsQuery)
export class ListSituationsHandler implements IQueryHandler<ListSituationsQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ asked }: ListSituationsQuery): Promise<Answer> {
    return this.reading.ask(situationsAnswer, asked, {});
  }
}
