import { type ReportFormat, type ReportResponse } from '@sitlog/contract';
import { fileNameOf, type Report, styleOf, toHtml, toMarkdown } from '@sitlog/report';
import { sha256Hex } from '@sitlog/platform';
import { inLanguage } from '../../http/requests/language.js';
import { contentPolicy } from '../../http/replies/safe-headers.js';
import { type Answered } from '../../threads/answered.js';
import { type MadeReport } from './report-of.js';

const FORMS: Readonly<Record<ReportFormat, { readonly type: string; readonly ending: string }>> = {
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
};

/** A report in one of its forms; its file's name carries the marking. */
export function rendered(
  { report, stated, asOf }: MadeReport,
  format: ReportFormat,
): Answered<ReportResponse> {
  const { type, ending } = FORMS[format];
  const headers = {
    'content-type': type,
    'content-disposition': `inline; filename="${fileNameOf(report, asOf)}.${ending}"`,
    ...inLanguage(report.language, 'accept'),
  };
  if (format === 'json') return { headers, json: { ...stated, report } };
  if (format === 'markdown') return { headers, text: toMarkdown(report) };
  const secured = { ...headers, 'content-security-policy': policyFor(report) };
  return { headers: secured, text: toHtml(report) };
}

/** Nothing runs, nothing is loaded, and only the page's own style applies. */
function policyFor(report: Report): string {
  const hash = Buffer.from(sha256Hex(styleOf(report)), 'hex').toString('base64');
  return contentPolicy(`style-src 'sha256-${hash}'`, 'sandbox');
}
