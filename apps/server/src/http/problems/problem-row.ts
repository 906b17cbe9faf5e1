/** One kind of problem: its HTTP status, its name, what to do about it, and after how many seconds to try again. */
export interface ProblemRow {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly retryAfter?: number;
}
