import { type ReportResponse } from '@sitlog/contract';
import { buildReport, type Report } from '@sitlog/report';
import { formatInstant } from '@sitlog/situation';
import { byPacks } from '../../query-side/answers/packs-view.js';
import { type QueryContext, statedMoments } from '../../query-side/moments/query-context.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { type ReportAbout, reportInput } from './report-input.js';

/** A report with the moments and packs that it states, and what tells drafts of different moments apart in their file's name. */
export interface MadeReport {
  readonly stated: PlainAnswer<Omit<ReportResponse, 'report'>>;
  readonly report: Report;
  readonly asOf: string;
}

/** The report of these moments. */
export function reportOf(asked: QueryContext, about: ReportAbout): MadeReport {
  const input = reportInput(asked, about);
  return {
    stated: { ...statedMoments(asked), ...byPacks(asked) },
    report: buildReport(input),
    asOf: formatInstant(asked.validAt),
  };
}
