import { HttpException } from '@nestjs/common';
import { type Refusal } from '@sitlog/situation';
import { type ProblemRow } from './problem-row.js';
import { type ProblemCode, PROBLEMS } from './problem-table.js';

/** One thing to mend: a member of the body by its JSON Pointer, or a parameter of the address by its name. */
export interface ProblemError {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  readonly message: string;
}

/** What a problem may carry besides its code and detail. */
export interface ProblemExtras {
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Only for a status that has no code of its own. */
  readonly status?: number;
}

/** An answer other than success, with everything that an RFC 9457 problem document says. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ProblemCode,
    detail?: string,
    { errors = [], headers = {}, status }: ProblemExtras = {},
  ) {
    const row: ProblemRow = PROBLEMS[code];
    super(`${code}: ${detail ?? row.detail}`);
    this.name = 'Problem';
    this.status = status ?? row.status;
    this.title = row.title;
    this.detail = detail ?? row.detail;
    this.errors = errors;
    this.headers =
      row.retryAfter === undefined
        ? headers
        : { 'retry-after': String(row.retryAfter), ...headers };
  }
}

/** The body of a problem as it is sent; `instance` is the id of the request. */
export function problemBody(problem: Problem, instance: string): Readonly<Record<string, unknown>> {
  return {
    type: `urn:sitlog:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    instance,
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
  };
}

/** The problem for what the record refused: named after the first reason, all reasons listed. */
export function refusalProblem(refusals: readonly [Refusal, ...Refusal[]]): Problem {
  const [first] = refusals;
  return new Problem(first.code, first.message, { errors: refusals });
}

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
