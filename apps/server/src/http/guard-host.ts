import { type FastifyInstance } from 'fastify';
import { sendProblem } from './problem.filter.js';
import { Problem } from './problem.js';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/i;

/** Answers only to the names of this machine, so that no web page elsewhere can reach the log through a name of its own. */
export function guardHost(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (LOOPBACK.test(request.headers.host ?? '')) {
      done();
      return;
    }
    const detail = 'Call this server as localhost or 127.0.0.1.';
    sendProblem(new Problem('misdirected', detail), request, reply);
  });
}
