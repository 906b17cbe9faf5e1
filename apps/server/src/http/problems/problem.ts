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
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail?: string,
    { errors = [], headers = {}, status }: ProblemExtras = {},
  ) {
    const row: ProblemRow = PROBLEMS[code];
    super(`${code}: ${detail ?? row.detail}`);
    this.name = 'Problem';
    this.code = code;
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
