import { type IssueReportRequest } from '@sitlog/contract';
import { type IssueReport } from '@sitlog/situation';
import { Problem } from '../../http/problems/problem.js';
import { type Reading } from '../../query-side/reading.js';
import { namedSince } from '../../query-side/moments/since.js';

/** The moments to compare with, as asked. The record keeps revisions, so an instant is looked up here; the last report is found where it is decided. */
export async function sinceAsked(
  reading: Reading,
  code: string,
  body: IssueReportRequest,
): Promise<IssueReport['since']> {
  try {
    const found = namedSince(await reading.here({ code }), code, body);
    if (found === undefined) return body.since;
    return { validAt: found.validAt, knownRevision: found.knownRevision };
  } catch (error) {
    throw error instanceof Problem ? inBody(error) : error;
  }
}

/** The same problem at members of the body. */
function inBody({ code, detail, errors, headers }: Problem): Problem {
  const pointed = errors.map(({ parameter, ...error }) =>
    parameter === undefined ? error : { pointer: `/${parameter}`, ...error },
  );
  return new Problem(code, detail, { errors: pointed, headers });
}
