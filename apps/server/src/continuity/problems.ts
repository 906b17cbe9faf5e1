import { type LogBreakKind } from '@sitlog/views';
import { Problem } from '../http/problems/problem.js';
import { type FoundBreak, type LogBreak, wordsFor } from './breaks.js';

const GONE = 410;

/** Why nothing is written in a situation whose stream does not continue, and what can be done. */
export function situationBroken(code: string, found: FoundBreak): Problem {
  const what = `Nothing was stored: ${wordsFor(found)}.`;
  if (found.kind === 'deleted') {
    const detail = `${what} Nothing can be stored there again; open a situation with another code.`;
    return new Problem('situation-broken', detail, { status: GONE });
  }
  const { from, to } = found;
  const accept = `POST /v1/situations/${code}/continuation {"reason": …, "from": ${from}, "to": ${to}}`;
  const detail = `${what} Bring them back and writing goes on by itself, or have a named person accept it: ${accept}. Keep what you have and send it again with the same Idempotency-Key.`;
  return new Problem('situation-broken', detail);
}

const WAY_OUT: Readonly<Record<LogBreakKind, string>> = {
  'went-back':
    'Put the newest log back, or have a named person accept it: POST /v1/log/continuation {"reason": …}.',
  changed:
    'Put the right log back, or have a named person accept it: POST /v1/log/continuation {"reason": …}.',
  replaced: 'Put the files back, or restart the server on those that are there now.',
};

/** Why nothing is written while the log is not the one that was seen, and what can be done. */
export function logBroken({ kind, reason }: LogBreak): Problem {
  const detail = `Nothing was stored: ${reason}. ${WAY_OUT[kind]} Keep what you have and send it again with the same Idempotency-Key.`;
  return new Problem('log-broken', detail);
}
