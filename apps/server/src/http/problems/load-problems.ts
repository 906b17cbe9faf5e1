import { type ProblemRow } from './problem-row.js';

/** Problems of a server that cannot do it now, or not as much of it. */
export const LOAD_PROBLEMS = {
  'view-behind': {
    status: 503,
    title: 'The view has not caught up yet',
    detail: 'The answer does not yet hold the position that was asked for. Try again.',
    retryAfter: 1,
  },
  'too-costly': {
    status: 422,
    title: 'That is more than one answer may take',
    detail:
      'Ask for less: moments that lie closer together, one measure or scope, a filter or a smaller limit.',
  },
  'too-many-streams': {
    status: 503,
    title: 'Too many screens follow this server',
    detail: 'No further stream is opened. Try again later, or at another server.',
    retryAfter: 10,
  },
  'store-unavailable': {
    status: 503,
    title: 'The log cannot be reached',
    detail: 'Nothing was stored. Try again with the same Idempotency-Key.',
    retryAfter: 5,
  },
  indeterminate: {
    status: 503,
    title: 'It is not known whether this was stored',
    detail: 'Send the same request with the same Idempotency-Key: the same key resolves it.',
    retryAfter: 1,
  },
  'insufficient-storage': {
    status: 507,
    title: 'There is no room to store this',
    detail:
      'Nothing was stored; reads go on. Free space on the disk of the log and send the request again with the same Idempotency-Key.',
    retryAfter: 30,
  },
  overloaded: {
    status: 503,
    title: 'Too many requests at the same time',
    detail: 'Nothing was stored. Wait a little, then try again with the same Idempotency-Key.',
    retryAfter: 1,
  },
  'shutting-down': {
    status: 503,
    title: 'The server is ending',
    detail: 'Nothing was stored. Try again with the same Idempotency-Key, here or elsewhere.',
    retryAfter: 5,
  },
  unavailable: {
    status: 503,
    title: 'The server cannot answer now',
    detail: 'Try again.',
    retryAfter: 5,
  },
} as const satisfies Record<string, ProblemRow>;
