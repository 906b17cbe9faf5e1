import { type Language } from '@sitlog/words';
import { wantedIn } from '../../http/requests/wanted.js';

import { type ReportFormat } from '@sitlog/contract';

const BY_TYPE: Readonly<Record<string, ReportFormat>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
};

/** In which form and language a report is told. */
export interface ReportForm {
  readonly format: ReportFormat;
  readonly language: Language;
}

/** The form that an Accept header prefers; Markdown where it names none of ours. */
export function formatFor(accept: string | undefined): ReportFormat {
  for (const type of wantedIn(accept)) {
    const format = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
    if (format !== undefined) return format;
  }
  return 'markdown';
}
