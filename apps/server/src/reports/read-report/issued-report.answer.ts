import { type ReportFormat } from '@sitlog/contract';
import { type Issue } from '@sitlog/report';
import { type IssuedReport, readReport } from '@sitlog/views';
import { Problem } from '../../http/problem.js';
import { type Reader } from '../../reading/reader.js';
import { momentsOf, type SinceFound } from '../../reading/since.js';
import { type Answered } from '../../threads/answered.js';
import { reportOf } from './report-of.js';
import { rendered } from './render.js';

interface Args {
  readonly code: string;
  readonly number: number;
  readonly format: ReportFormat;
}

/** A report that was issued, rendered again from its moments. */
export function issuedReportAnswer(reader: Reader, { code, number, format }: Args): Answered {
  const { db, situation } = reader.now(code);
  const report = readReport(db, situation, number);
  if (report === undefined) {
    throw new Problem('unknown-report', `${code} has no report no. ${number}.`);
  }
  const asked = momentsOf(reader, code, report);
  return rendered(reportOf(asked, sinceIn(reader, code, report), issueOf(report)), format);
}

function sinceIn(reader: Reader, code: string, { since }: IssuedReport): SinceFound | undefined {
  if (since === undefined) return undefined;
  const asked = momentsOf(reader, code, since);
  return since.report === undefined ? { asked } : { asked, report: since.report };
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
