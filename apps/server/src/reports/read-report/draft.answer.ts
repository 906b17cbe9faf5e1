import { type DraftParams, type ReportResponse } from '@sitlog/contract';
import { type Reader } from '../../query-side/moments/reader.js';
import { sinceOf } from '../../query-side/moments/since.js';
import { type Answered } from '../../threads/answered.js';
import { type ReportForm } from '../document/format.js';
import { reportOf } from '../document/report-of.js';
import { rendered } from '../document/render.js';

interface Args {
  readonly code: string;
  readonly asked: Omit<DraftParams, 'format' | 'language'>;
  readonly form: ReportForm;
}

/** A draft of a report or a handover; a known moment alone is also the moment that it is as of. */
export function draftAnswer(
  reader: Reader,
  { code, asked: query, form }: Args,
): Answered<ReportResponse> {
  const found = reader.moments(code, query);
  const isKnownOnly = query.validAt === undefined && query.knownAt !== undefined;
  const asked = isKnownOnly ? { ...found, validAt: found.knownAt } : found;
  const about = {
    since: sinceOf(reader, asked, query),
    language: form.language,
    ...(query.form === 'handover' ? { handover: { signatures: [] } } : {}),
  };
  return rendered(reportOf(asked, about), form.format);
}
