import { type FastifyInstance } from 'fastify';
import { routeOf, traitsOf } from '../http/requests/request-notes.js';
import { type Metrics } from './metrics.js';

/** Times requests. Labels are patterns of routes, so that no address makes a series of its own. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    if (traitsOf(request).endless !== true) {
      const { method } = request;
      const labels = { method, route: routeOf(request), status: String(reply.statusCode) };
      metrics.requests.observe(labels, reply.elapsedTime / 1000);
    }
    done();
  });
}
