import { HttpException } from '@nestjs/common';
import { type ProblemCode } from './problem-table.js';
import { Problem } from './problem.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  429: 'rate-limited',
  431: 'headers-too-large',
  503: 'unavailable',
  507: 'insufficient-storage',
};

/** Errors of the event store by their code; a conflict that outlived its retries left nothing behind. */
const BY_STORE_CODE: Readonly<Record<string, ProblemCode>> = {
  'store-unavailable': 'store-unavailable',
  'store-full': 'insufficient-storage',
  'log-damaged': 'log-damaged',
  'revision-conflict': 'store-unavailable',
  'append-uncertain': 'indeterminate',
  'log-went-back': 'log-broken',
  'log-changed': 'log-broken',
  'log-replaced': 'log-broken',
  'stream-gap': 'situation-broken',
  'stream-deleted': 'situation-broken',
  'event-too-large': 'payload-too-large',
  'position-unknown': 'unknown-position',
};

/** The problem for anything that was thrown; what is not expected becomes `internal` and tells nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (error instanceof Error && error.name === 'FastifyError') return ofFastify(error);
  return new Problem(storeCode(error) ?? 'internal');
}

// The framework's own words are not passed on: they can quote the request or the inside of the server.
function ofStatus(status: number): Problem {
  const code = BY_STATUS[status];
  if (code !== undefined) return new Problem(code);
  const ofClient = status >= 400 && status < 500;
  return ofClient ? new Problem('request-refused', undefined, { status }) : new Problem('internal');
}

function ofFastify(error: Error & { readonly statusCode?: number }): Problem {
  return ofStatus(error.statusCode ?? 500);
}

function storeCode(error: unknown): ProblemCode | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && Object.hasOwn(BY_STORE_CODE, code)
    ? BY_STORE_CODE[code]
    : undefined;
}
