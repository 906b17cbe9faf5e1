import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { buildReport, type Issue } from '@sitlog/report';
import { formatInstant } from '@sitlog/situation';
import { type IssuedReport, readReport } from '@sitlog/views';
import { Problem } from '../http/problem.js';
import { type Asked, statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { momentsOf, type SinceFound } from '../reading/since.js';
import { type ReportAnswer, ReadReportQuery } from './read-report.query.js';
import { reportInput } from './report-input.js';

/** Render an issued report again, from its moments. */
@QueryHandler(ReadReportQuery)
export class ReadReportHandler implements IQueryHandler<ReadReportQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, number, atLeast }: ReadReportQuery): Promise<ReportAnswer> {
    const { db, situation } = await this.reader.moments(
      code,
      atLeast === undefined ? {} : { atLeast },
    );
    const report = readReport(db, situation, number);
    if (report === undefined) {
      throw new Problem('unknown-report', `${code} has no report no. ${number}.`);
    }
    const asked = await momentsOf(this.reader, code, report);
    return answerOf(asked, await this.sinceOf(code, report), issueOf(report));
  }

  private async sinceOf(code: string, { since }: IssuedReport): Promise<SinceFound | undefined> {
    if (since === undefined) return undefined;
    const asked = await momentsOf(this.reader, code, since);
    return since.report === undefined ? { asked } : { asked, report: since.report };
  }
}

/** A report as it is answered. */
export function answerOf(asked: Asked, since: SinceFound | undefined, issue?: Issue): ReportAnswer {
  const input = reportInput(asked, issue === undefined ? { since } : { since, issue });
  return {
    moments: statedMoments(asked),
    report: buildReport(input),
    asOf: formatInstant(asked.validAt),
  };
}

function issueOf({ number, by, recordedAt: at, title, note, rules }: IssuedReport): Issue {
  return {
    number,
    by,
    at,
    rules,
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
  };
}
