import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { reportsAnswer } from './reports.answer.js';
import { ListReportsQuery } from './read-report.query.js';

/** List the reports that were issued. */
@QueryHandler(ListReportsQuery)
export class ListReportsHandler implements IQueryHandler<ListReportsQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ListReportsQuery): Promise<Answer> {
    return this.reading.ask(reportsAnswer, { code, asked }, { code, atLeast: asked.atLeast });
  }
}
