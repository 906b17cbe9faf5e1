import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sendProblem } from '../replies/problem.filter.js';
import { Problem } from '../problems/problem.js';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/i;
const NAMES =
  'Call this server as localhost, by the address that it listens on, or by a name in its setting SITLOG_HOSTS.';

/**
 * Answers only to names that are its own, so that no web page elsewhere can reach the log through a name of that page's:
 * those of this machine, the address that the connection came in at, and the names that are given.
 */
export function guardHost(fastify: FastifyInstance, names: readonly string[]): void {
  const given = new Set(names.map((name) => name.toLowerCase()));
  fastify.addHook('onRequest', (request, reply, done) => {
    const problem = problemWith(request, given);
    if (problem === undefined) done();
    else sendProblem(problem, request, reply);
  });
}

function problemWith(request: FastifyRequest, given: ReadonlySet<string>): Problem | undefined {
  const { rawHeaders, httpVersion } = request.raw;
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  // Of several, what stands before the server may go by another one than the server does.
  const isClear = hosts.length === 1 || (hosts.length === 0 && httpVersion === '1.0');
  if (!isClear) return new Problem('bad-request', 'Send the header Host, and send it once.');
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const isOurs = LOOPBACK.test(host) || given.has(host) || host === addressOf(request);
  return isOurs ? undefined : new Problem('misdirected', NAMES);
}

/** The address of this end of the connection, as a Host header writes it. */
function addressOf({ raw }: FastifyRequest): string | undefined {
  const address = raw.socket.localAddress?.replace(/^::ffff:/i, '');
  return address?.includes(':') === true ? `[${address}]` : address;
}
