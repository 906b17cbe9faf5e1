import { fileNameOf, type Report, styleOf, toHtml, toMarkdown } from '@sitlog/report';
import { sha256Hex } from '@sitlog/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Format, formatFor } from './format.js';
import { type ReportAnswer } from './read-report.query.js';

const FORMS: Readonly<Record<Format, { readonly type: string; readonly ending: string }>> = {
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
};

/** Answers a report in the form that is asked for, by name or by the Accept header; its file's name carries the marking. */
export function render(
  { report, moments, asOf }: ReportAnswer,
  asked: { readonly format: Format | undefined; readonly request: FastifyRequest },
  reply: FastifyReply,
): unknown {
  const format = asked.format ?? formatFor(asked.request.headers.accept);
  const { type, ending } = FORMS[format];
  void reply.headers({
    'content-type': type,
    'content-disposition': `inline; filename="${fileNameOf(report, asOf)}.${ending}"`,
    vary: 'accept',
  });
  if (format === 'json') return { ...moments, report };
  if (format === 'markdown') return toMarkdown(report);
  void reply.header('content-security-policy', policyFor(report));
  return toHtml(report);
}

/** Nothing runs, nothing is loaded, and only the page's own style applies. */
function policyFor(report: Report): string {
  const hash = Buffer.from(sha256Hex(styleOf(report)), 'hex').toString('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
}
