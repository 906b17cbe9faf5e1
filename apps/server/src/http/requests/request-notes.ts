import { type FastifyRequest } from 'fastify';
import { type ProblemCode } from '../problems/problem-table.js';

const problems = new WeakMap<FastifyRequest, ProblemCode>();

/** Notes with which problem a request was answered. */
export function noteProblem(request: FastifyRequest, code: ProblemCode): void {
  problems.set(request, code);
}

/** The problem that a request was answered with. */
export function problemNoted(request: FastifyRequest): ProblemCode | undefined {
  return problems.get(request);
}

/** Whether a request asks for nothing to be changed. */
export function isRead(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** Whether the client went away before its request was there whole. */
export function isCutOff({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete;
}

/** What a route says of itself, with Nest's decorator `RouteConfig`. */
export interface RouteTraits {
  /** Served whatever the load, and while the server ends: it tells how the server is. */
  readonly always?: boolean;
  /** The answer goes on for as long as somebody listens: it is neither counted as load nor waited for. */
  readonly endless?: boolean;
}

/** What the route of this request says of itself. */
export function traitsOf(request: FastifyRequest): RouteTraits {
  return request.routeOptions.config as RouteTraits;
}

/** The pattern of the route, never the address itself; `unknown` where there is none. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown';
}
