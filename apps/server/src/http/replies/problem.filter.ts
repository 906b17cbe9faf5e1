import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { problemOf } from '../problems/problem-of.js';
import { Problem, problemBody } from '../problems/problem.js';
import { isCutOff, noteProblem } from '../requests/request-notes.js';
import { SAFE_HEADERS } from './safe-headers.js';

/** Answers everything that is thrown as a problem document (RFC 9457), and tells the inside only to the server's own log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // The client is gone before its request was there: there is nobody to answer, and nothing of ours has failed.
    if (isCutOff(request)) return;
    const problem = problemOf(error);
    if (problem.status >= 500 && !(error instanceof Problem)) {
      this.report(error, problem, request.id);
    }
    sendProblem(problem, request, http.getResponse<FastifyReply>());
  }

  private report(error: unknown, { code }: Problem, requestId: string): void {
    // Where the code says what is wrong, it is nothing in our sources: the reason will do, without a stack.
    const isOurs = code === 'internal' || !(error instanceof Error);
    const what = isOurs ? { error } : { reason: error.message };
    this.logger.error({ msg: 'request failed', requestId, code, ...what });
  }
}

/** For the adapter's option `frameworkErrors`: an address that Fastify refuses before Nest sees it is a problem, too. */
export function answerFrameworkError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(problemOf(error), request, reply);
}

/** Answers a request with a problem, unless its answer has begun: a stream cannot turn into a problem any more. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent) return;
  noteProblem(request, problem.code);
  const body = JSON.stringify(problemBody(problem, request.id));
  void reply
    .code(problem.status)
    // What the framework refuses passes no hook that would add them.
    .headers({ ...SAFE_HEADERS, ...problem.headers })
    .header('x-request-id', request.id)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(request.method === 'HEAD' ? undefined : body);
}
