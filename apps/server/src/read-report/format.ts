import { type ReportFormat } from '@sitlog/contract';

const BY_TYPE: Readonly<Record<string, ReportFormat>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
};

/** The form that an Accept header prefers; Markdown where it names none of ours. */
export function formatFor(accept: string | undefined): ReportFormat {
  const wanted = (accept ?? '')
    .split(',')
    .map(rangeIn)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { type } of wanted) {
    const format = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
    if (format !== undefined) return format;
  }
  return 'markdown';
}

function rangeIn(text: string): { readonly type: string; readonly weight: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { type, weight: Number.isNaN(weight) ? 0 : weight };
}
