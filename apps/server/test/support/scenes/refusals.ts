import { expect } from '@jest/globals';
import { type ProblemResponse } from '@sitlog/api-types';
import { type Answer, type Api } from '../api.js';
import { eventsAfter, logHead } from './reads.js';

/** A problem that is expected: its status, its code and what it points at. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** A JSON Pointer or the name of a parameter among the errors. */
  readonly at?: string;
}

/** Checks that an answer is a problem document (RFC 9457) that tells nothing of the inside. */
export function expectProblem(
  answer: Answer<unknown>,
  expected: Partial<Expected>,
): ProblemResponse {
  const problem = answer.body as ProblemResponse;
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^urn:sitlog:problem:[a-z-]+$/),
    status: answer.status,
  });
  const told = ['type', 'title', 'status', 'detail', 'instance', 'errors'];
  expect(Object.keys(problem).filter((member) => !told.includes(member))).toEqual([]);
  expect(answer.text).not.toMatch(/node_modules|\.js:\d|\bat \w+ \(/);
  const { status, code, at } = expected;
  if (status !== undefined) expect([answer.status, answer.text]).toEqual([status, answer.text]);
  if (code !== undefined) expect(problem.type).toBe(`urn:sitlog:problem:${code}`);
  if (at !== undefined) {
    const places = (problem.errors ?? []).map(({ pointer, parameter }) => pointer ?? parameter);
    expect(places).toContain(at);
  }
  return problem;
}

/** Checks that a call is refused as expected and that it adds nothing to the log, which only grows. */
export async function expectRefusal(
  api: Api,
  call: () => Promise<Answer<unknown>>,
  expected: Expected,
): Promise<ProblemResponse> {
  const head = await logHead(api);
  const problem = expectProblem(await call(), expected);
  expect(await eventsAfter(api, head)).toEqual([]);
  return problem;
}
