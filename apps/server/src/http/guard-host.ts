import { type FastifyInstance } from 'fastify';
import { Problem, problemBody } from './problem.js';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/i;

/** Answers only to the names of this machine, so that no web page elsewhere can reach the log through a name of its own. */
export function guardHost(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    await Promise.resolve();
    if (LOOPBACK.test(request.headers.host ?? '')) return;
    const problem = new Problem('misdirected', 'Call this server as localhost or 127.0.0.1.');
    await reply
      .status(problem.status)
      .type('application/problem+json')
      .send(problemBody(problem, request.id));
  });
}
