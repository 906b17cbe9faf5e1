import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { issuedReportAnswer } from './issued-report.answer.js';
import { ReadReportQuery } from './read-report.query.js';

/** Render an issued report again, from its moments. */
@QueryHandler(ReadReportQuery)
export class ReadReportHandler implements IQueryHandler<ReadReportQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, number, atLeast, form }: ReadReportQuery): Promise<Answer> {
    const about = { code, atLeast, kind: 'long' } as const;
    return this.reading.ask(issuedReportAnswer, { code, number, form }, about);
  }
}
