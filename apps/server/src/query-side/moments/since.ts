import { type SINCE } from '@sitlog/contract';
import { whyNotBefore } from '@sitlog/situation';
import { lastReportAt } from '@sitlog/views';
import { Problem } from '../../http/problems/problem.js';
import { type QueryContext } from './query-context.js';
import { refusedParameter, withPrefix } from './range.js';
import { type Reader } from './reader.js';

/** With which moments a report is asked to compare. */
interface SinceAsked {
  readonly since?: (typeof SINCE)[number];
  readonly sinceValidAt?: string;
  readonly sinceKnownAt?: string;
}

/** The moments to compare with; `report`: they are those of an issued one. */
export interface SinceFound {
  readonly asked: QueryContext;
  readonly report?: number;
}

/** Finds the moments that are named; undefined where none are. The one that is left out is the one that is given. */
export function namedSince(
  reader: Reader,
  code: string,
  { since, sinceValidAt, sinceKnownAt }: SinceAsked,
): QueryContext | undefined {
  const knownAt = sinceKnownAt ?? sinceValidAt;
  if (knownAt === undefined) return undefined;
  if (since !== undefined) throw refusedParameter(BOTH);
  const moments = sinceValidAt === undefined ? { knownAt } : { knownAt, validAt: sinceValidAt };
  const found = inSince(() => reader.moments(code, moments));
  return sinceValidAt === undefined ? { ...found, validAt: found.knownAt } : found;
}

function inSince(find: () => QueryContext): QueryContext {
  try {
    return find();
  } catch (error) {
    throw error instanceof Problem ? withPrefix('since', error) : error;
  }
}

const BOTH = {
  parameter: 'since',
  code: 'either-or',
  message: 'Write since=last or moments (sinceValidAt, sinceKnownAt), not both.',
};

/** Finds what a report compares with: moments that are named, those of the last report as known, or nothing. */
export function sinceOf(
  reader: Reader,
  to: QueryContext,
  query: SinceAsked,
): SinceFound | undefined {
  const asked = namedSince(reader, to.opened.code, query);
  const found = asked === undefined ? lastSince(reader, to, query) : { asked };
  if (found !== undefined) refuseLater(found.asked, to, query);
  return found;
}

function lastSince(
  reader: Reader,
  to: QueryContext,
  { since }: SinceAsked,
): SinceFound | undefined {
  if (since === undefined) return undefined;
  const last = lastReportAt(to.db, to.situation, to.knownRevision);
  if (last === undefined) {
    const message = 'No report had been issued by then: leave since out, or name moments.';
    const errors = [{ parameter: 'since', code: 'no-earlier-report', message }];
    throw new Problem('no-earlier-report', message, { errors });
  }
  return { asked: momentsOf(reader, to.opened.code, last), report: last.number };
}

/** The moments of an issued report, or those with which it compares. */
export function momentsOf(
  reader: Reader,
  code: string,
  { validAt, knownRevision }: { readonly validAt: string; readonly knownRevision: number },
): QueryContext {
  return reader.moments(code, { validAt, knownAt: `rev:${knownRevision}` });
}

function refuseLater(since: QueryContext, to: QueryContext, query: SinceAsked): void {
  const [refusal] = whyNotBefore(since, to);
  if (refusal === undefined) return;
  const { code, message } = refusal;
  throw new Problem(code, message, {
    errors: [{ parameter: faulty(since, to, query), code, message }],
  });
}

function faulty({ validAt }: QueryContext, to: QueryContext, query: SinceAsked): string {
  if (query.since !== undefined) return 'since';
  const isLate = validAt > to.validAt && query.sinceValidAt !== undefined;
  return isLate || query.sinceKnownAt === undefined ? 'sinceValidAt' : 'sinceKnownAt';
}
