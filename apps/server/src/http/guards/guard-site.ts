import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sendProblem } from '../replies/problem.filter.js';
import { Problem } from '../problems/problem.js';
import { isRead } from '../requests/request-notes.js';

/** What a browser says of a request that a page of another origin makes. */
const ELSEWHERE: ReadonlySet<unknown> = new Set(['cross-site', 'same-site']);

/**
 * Answers no request that a browser makes for a page from elsewhere: from whether it succeeds that page could tell what the
 * log holds. Somebody who follows a link is let in, since that page then learns nothing.
 */
export function guardSite(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!ELSEWHERE.has(request.headers['sec-fetch-site']) || isVisit(request)) {
      done();
      return;
    }
    const detail = 'A page of another site asks for this. Open it in a tab of its own.';
    sendProblem(new Problem('forbidden', detail), request, reply);
  });
}

function isVisit(request: FastifyRequest): boolean {
  const { headers } = request;
  const opens =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  // A page that is fetched in advance is nobody's visit yet.
  return opens && isRead(request) && headers['sec-purpose'] === undefined;
}
