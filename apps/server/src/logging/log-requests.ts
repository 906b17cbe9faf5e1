import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { isCutOff, isRead, problemNoted, routeOf } from '../http/requests/request-notes.js';
import { previewAsked } from '../http/requests/preview-asked.js';
import { type Log } from './log.js';

const TOKEN = /^[\w.~-]{1,64}$/;
const SITUATION = /^[A-Z][A-Z0-9]{1,9}$/;

/** One line for each request: writes and what was not answered well at `info`, other reads at `debug`. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = isRead(request) && reply.statusCode < 400 ? 'debug' : 'info';
    if (log.isLevelEnabled(level)) {
      const answer = { status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 };
      log[level]({ ...fieldsOf(request), ...answer }, 'request');
    }
    done();
  });
  // Networks are like that: no answer was given, so there is no other line of it.
  fastify.addHook('onRequestAbort', (request, done) => {
    if (isCutOff(request)) log.info(fieldsOf(request), 'request aborted');
    done();
  });
}

// No address, query, header or body: they can hold names, and what entries say. A closed list, so that no new one slips in.
function fieldsOf(request: FastifyRequest): object {
  const code = (request.params as { readonly code?: unknown } | undefined)?.code;
  const given = request.headers['x-request-id'];
  const problem = problemNoted(request);
  return {
    requestId: request.id,
    method: request.method,
    route: routeOf(request),
    ...(previewAsked(request) === undefined ? {} : { preview: true }),
    ...(problem === undefined ? {} : { problem }),
    ...(typeof code === 'string' && SITUATION.test(code) ? { situation: code } : {}),
    ...(typeof given === 'string' && TOKEN.test(given) ? { clientRequestId: given } : {}),
  };
}
