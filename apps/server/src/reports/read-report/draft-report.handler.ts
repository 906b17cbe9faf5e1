import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { draftAnswer } from './draft.answer.js';
import { DraftReportQuery } from './read-report.query.js';

/** Draft a report. */
@QueryHandler(DraftReportQuery)
export class DraftReportHandler implements IQueryHandler<DraftReportQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked, form }: DraftReportQuery): Promise<Answer> {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    return this.reading.ask(draftAnswer, { code, asked, form }, about);
  }
}
