import { boardChecks } from '@sitlog/board';
import { type LogHealthParams, type LogHealthResponse } from '@sitlog/contract';
import { readBoard } from '@sitlog/views';
import { checksAt, UNVERIFIED_HOURS } from '../../query-side/answers/checks-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

/** What a watch officer looks after, at two moments. */
export function logHealthAnswer(
  reader: Reader,
  { code, asked }: { readonly code: string; readonly asked: LogHealthParams },
): Answered<LogHealthResponse> {
  const { unverifiedHours = UNVERIFIED_HOURS, ...moments } = asked;
  const at = reader.moments(code, moments);
  const { db, situation } = at;
  return {
    json: {
      ...statedMoments(at),
      unverifiedHours,
      checks: checksAt(db, situation, at, unverifiedHours),
      ...boardChecks(readBoard(db, situation, at)),
    },
  };
}
