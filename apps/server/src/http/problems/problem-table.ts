import { type RefusalCode } from '@sitlog/situation';
import { LOAD_PROBLEMS } from './load-problems.js';
import { type ProblemRow } from './problem-row.js';
import { REFUSAL_PROBLEMS } from './refusal-problems.js';

const EDGE_PROBLEMS = {
  ...LOAD_PROBLEMS,
  validation: {
    status: 400,
    title: 'The request does not have the right form',
    detail: 'Mend the members listed in errors.',
  },
  'malformed-json': {
    status: 400,
    title: 'The body cannot be read',
    detail: 'Send one JSON value in UTF-8.',
  },
  'bad-request': {
    status: 400,
    title: 'The request cannot be understood',
    detail: 'Check the address and the headers.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'The Idempotency-Key is missing',
    detail: 'Send a header Idempotency-Key with a new UUID; repeat it when you repeat the request.',
  },
  'idempotency-key-invalid': {
    status: 400,
    title: 'The Idempotency-Key is not a UUID',
    detail: 'Send a UUID as Idempotency-Key.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key belongs to another request',
    detail: 'This key was used with other content. Use a new key for a new request.',
  },
  'unknown-position': {
    status: 400,
    title: 'The log has no event at that position',
    detail: 'Pass on a position as it was answered.',
  },
  'unknown-proposition': {
    status: 404,
    title: 'There is no such proposition',
    detail: 'Name a registered subject and one of its aspects.',
  },
  unauthorized: {
    status: 401,
    title: 'Sign in first',
    detail: 'The request carries no valid credentials.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    detail: 'You may not do this.',
  },
  misdirected: {
    status: 421,
    title: 'Not the server for that name',
    detail: 'Call this server by its own address.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing at this address.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not take this method.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    detail: 'The answer does not exist in a form that the Accept header allows.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    detail: 'Send it again.',
  },
  conflict: {
    status: 409,
    title: 'Conflict',
    detail: 'The request does not fit the present state.',
  },
  'precondition-failed': {
    status: 412,
    title: 'It has changed in the meantime',
    detail: 'If-Match names an older version. Read it again and decide anew.',
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'An entry takes at most 64 KiB.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    detail: 'Shorten the address.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'This kind of body is not read',
    detail: 'Send the body as application/json.',
  },
  'range-not-satisfiable': {
    status: 416,
    title: 'There are no such bytes',
    detail:
      'Ask for one range of bytes that begins within the file; Content-Range says how many it has.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait a little, then try again.',
    retryAfter: 1,
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    detail: 'Send at most 16 KiB of headers.',
  },
  'request-refused': {
    status: 400,
    title: 'The request is refused',
    detail: 'The server does not take this request.',
  },
  'log-damaged': {
    status: 500,
    title: 'The log is damaged',
    detail:
      'Stored events are not what was written, so this is not answered. Nothing was stored, and trying again does not help: tell the operators of this server.',
  },
  'log-broken': {
    status: 503,
    title: 'The log is not the one that was seen',
    detail:
      'Nothing was stored. Send it again later with the same Idempotency-Key; tell the operators of this server.',
    retryAfter: 30,
  },
  'situation-broken': {
    status: 503,
    title: 'Events of this situation are missing',
    detail:
      'Nothing was stored. Send it again later with the same Idempotency-Key; tell the operators of this server.',
    retryAfter: 30,
  },
  'receipt-lost': {
    status: 410,
    title: 'What this key recorded was lost',
    detail: 'It is not stored again under this key. Log it under a new one.',
  },
  'nothing-missing': {
    status: 409,
    title: 'Nothing is missing',
    detail: 'There is nothing to accept.',
  },
  'other-range': {
    status: 409,
    title: 'Something else is missing',
    detail: 'Accept what is missing now: health names it.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Tell the operators of this server the value of instance.',
  },
} as const satisfies Record<string, ProblemRow>;

/** Code of a problem: the last part of its `type`. Stable; a code is never given another meaning. */
export type ProblemCode = keyof typeof EDGE_PROBLEMS | RefusalCode;

/** Every problem that the server answers with, by its code. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemRow>> = {
  ...EDGE_PROBLEMS,
  ...REFUSAL_PROBLEMS,
};
