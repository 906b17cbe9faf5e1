import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { formatInstant } from '@sitlog/situation';
import { type IssuedReport, readReports } from '@sitlog/views';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ListReportsQuery } from './read-report.query.js';

/** List the reports that were issued. */
@QueryHandler(ListReportsQuery)
export class ListReportsHandler implements IQueryHandler<ListReportsQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({
    code,
    asked: query,
  }: ListReportsQuery): Promise<Readonly<Record<string, unknown>>> {
    const asked = await this.reader.moments(code, query);
    const { validAt: _, ...moments } = statedMoments(asked);
    const reports = readReports(asked.db, asked.situation, asked.knownRevision);
    return { ...moments, reports: reports.map(reportView) };
  }
}

function reportView({ recordedAt, ...report }: IssuedReport): Readonly<Record<string, unknown>> {
  return { ...report, recordedAt: formatInstant(recordedAt) };
}
