import { type ReportResponse } from '@sitlog/contract';
import { type Issue } from '@sitlog/report';
import { type IssuedReport, readReport } from '@sitlog/views';
import { Problem } from '../../http/problems/problem.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { momentsOf, type SinceFound } from '../../query-side/moments/since.js';
import { type Answered } from '../../threads/answered.js';
import { type ReportForm } from '../document/format.js';
import { reportOf } from '../document/report-of.js';
import { rendered } from '../document/render.js';

interface Args {
  readonly code: string;
  readonly number: number;
  readonly form: ReportForm;
}

/** A report that was issued, rendered again from its moments. */
export function issuedReportAnswer(
  reader: Reader,
  { code, number, form }: Args,
): Answered<ReportResponse> {
  const { db, situation, knownRevision: known } = reader.now(code);
  const report = readReport(db, situation, { number, known });
  if (report === undefined) {
    throw new Problem('unknown-report', `${code} has no report no. ${number}.`);
  }
  const asked = momentsOf(reader, code, report);
  const about = {
    since: sinceIn(reader, code, report),
    issue: issueOf(report),
    handover: report.form === undefined ? undefined : report,
    language: form.language,
  };
  return rendered(reportOf(asked, about), form.format);
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
