import { type FastifyInstance } from 'fastify';
import { sendProblem } from '../replies/problem.filter.js';
import { Problem } from '../problems/problem.js';

/** What is written in a situation can be asked about beforehand, under `preview/`. */
const SITUATION = '/v1/situations/:code/';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Says 405, and which methods there are, at an address that takes other methods than the one that was sent. */
export function answerOtherMethods(fastify: FastifyInstance): void {
  const routes: Route[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    const methods = [method].flat();
    routes.push({ pattern: patternOf(url), methods });
    const writing = methods.filter((one) => one === 'POST' || one === 'PUT');
    const preview = url.replace(SITUATION, '$&preview/');
    if (preview !== url) routes.push({ pattern: patternOf(preview), methods: writing });
  });
  // After every hook that may refuse the request, and before its body is read.
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    const path = request.originalUrl.replace(/\?.*$/s, '');
    const there = request.is404 ? routes.filter(({ pattern }) => pattern.test(path)) : [];
    if (there.length === 0) {
      done();
      return;
    }
    const allow = [...new Set(there.flatMap(({ methods }) => methods))].toSorted().join(', ');
    sendProblem(
      new Problem('method-not-allowed', undefined, { headers: { allow } }),
      request,
      reply,
    );
  });
}

/** A path of Fastify as a pattern: `:name` is one part of it, `*` any rest. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replaceAll('.', '\\.');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
