import { type MomentsResponse } from '@sitlog/contract';
import { buildReport, type Report } from '@sitlog/report';
import { formatInstant } from '@sitlog/situation';
import { type QueryContext, statedMoments } from '../../query-side/moments/query-context.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { type ReportAbout, reportInput } from './report-input.js';

/** A report with the moments that it states, and what tells drafts of different moments apart in their file's name. */
export interface MadeReport {
  readonly moments: PlainAnswer<MomentsResponse>;
  readonly report: Report;
  readonly asOf: string;
}

/** The report of these moments. */
export function reportOf(asked: QueryContext, about: ReportAbout): MadeReport {
  const input = reportInput(asked, about);
  return {
    moments: statedMoments(asked),
    report: buildReport(input),
    asOf: formatInstant(asked.validAt),
  };
}
