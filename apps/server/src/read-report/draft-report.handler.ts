import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reader } from '../reading/reader.js';
import { sinceOf } from '../reading/since.js';
import { answerOf } from './read-report.handler.js';
import { DraftReportQuery, type ReportAnswer } from './read-report.query.js';

/** Draft a report; a known moment alone is also the moment that it is as of. */
@QueryHandler(DraftReportQuery)
export class DraftReportHandler implements IQueryHandler<DraftReportQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked: query }: DraftReportQuery): Promise<ReportAnswer> {
    const found = await this.reader.moments(code, query);
    const isKnownOnly = query.validAt === undefined && query.knownAt !== undefined;
    const asked = isKnownOnly ? { ...found, validAt: found.knownAt } : found;
    return answerOf(asked, await sinceOf(this.reader, asked, query));
  }
}
