import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Problem, problemBody, problemOf } from './problem.js';

/** Answers everything that is thrown as a problem document (RFC 9457), and tells the inside only to the server's own log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (problem.status >= 500 && !(error instanceof Problem)) {
      this.report(error, problem, request.id);
    }
    answer(problem, request, http.getResponse<FastifyReply>());
  }

  private report(error: unknown, { code }: Problem, requestId: string): void {
    const [message, stack] =
      error instanceof Error ? [error.message, error.stack] : [typeof error, undefined];
    // Where the code says what is wrong, it is nothing in our sources.
    this.logger.error(`${requestId}: ${message}`, code === 'internal' ? stack : undefined);
  }
}

/** For the adapter's option `frameworkErrors`: an address that Fastify refuses before Nest sees it is a problem, too. */
export function answerFrameworkError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  answer(problemOf(error), request, reply);
}

function answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  // A stream that has begun cannot turn into a problem any more.
  if (reply.sent || reply.raw.headersSent) return;
  const body = JSON.stringify(problemBody(problem, request.id));
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(request.method === 'HEAD' ? undefined : body);
}
