import {
  type IssuedReportResponse,
  type KnownPageParams,
  type ReportsResponse,
} from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { type IssuedReport, readReports } from '@sitlog/views';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

/** The reports that were issued. */
export function reportsAnswer(
  reader: Reader,
  { code, asked: query }: { readonly code: string; readonly asked: KnownPageParams },
): Answered<ReportsResponse> {
  const question = Object.assign({ code }, query);
  const cursor = readListCursor(question);
  const asked = reader.moments(code, cursor?.moments[0] ?? query);
  const { validAt: _, ...moments } = statedMoments(asked);
  const reports = readReports(asked.db, asked.situation, asked.knownRevision);
  const lists = { reports: reports.map((report) => () => reportView(report)) };
  return { json: { ...moments, ...pageOf(question, { lists, cursor, at: [asked] }) } };
}

function reportView({
  form,
  recordedAt,
  signatures,
  ...report
}: IssuedReport): IssuedReportResponse {
  return {
    ...report,
    form: form ?? 'situation',
    recordedAt: formatInstant(recordedAt),
    signatures: signatures.map(({ at, ...one }) => ({ ...one, at: formatInstant(at) })),
  };
}
