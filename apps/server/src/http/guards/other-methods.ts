import { type FastifyInstance } from 'fastify';
import { sendProblem } from '../replies/problem.filter.js';
import { Problem } from '../problems/problem.js';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Says 405, and which methods there are, at an address that takes other methods than the one that was sent. */
export function answerOtherMethods(fastify: FastifyInstance): void {
  const routes: Route[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  // After every hook that may refuse the request, and before its body is read.
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    const path = request.url.replace(/\?.*$/s, '');
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
