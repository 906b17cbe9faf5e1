import { type MomentsResponse } from '@sitlog/contract';
import { buildReport, type Issue, type Report } from '@sitlog/report';
import { formatInstant } from '@sitlog/situation';
import { type Asked, statedMoments } from '../../reading/moments.js';
import { type Plain } from '../../reading/plain.js';
import { type SinceFound } from '../../reading/since.js';
import { reportInput } from './report-input.js';

/** A report with the moments that it states, and what tells drafts of different moments apart in their file's name. */
export interface MadeReport {
  readonly moments: Plain<MomentsResponse>;
  readonly report: Report;
  readonly asOf: string;
}

/** The report of these moments. */
export function reportOf(asked: Asked, since: SinceFound | undefined, issue?: Issue): MadeReport {
  const input = reportInput(asked, issue === undefined ? { since } : { since, issue });
  return {
    moments: statedMoments(asked),
    report: buildReport(input),
    asOf: formatInstant(asked.validAt),
  };
}
