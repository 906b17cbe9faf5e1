import { type FastifyInstance } from 'fastify';
import { type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';

/** Requests that a client may send ahead over one connection before the first is answered; with more it is cut off. */
const MOST_AHEAD = 16;

/** Begins a request only when the one before it on the same connection has been answered and taken. */
export function oneAtATime(fastify: FastifyInstance): void {
  const last = new WeakMap<Socket, ServerResponse>();
  const ahead = new WeakMap<Socket, number>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    const before = last.get(socket);
    last.set(socket, reply.raw);
    if (before === undefined || before.closed) {
      done();
      return;
    }
    const waiting = (ahead.get(socket) ?? 0) + 1;
    ahead.set(socket, waiting);
    if (waiting > MOST_AHEAD) socket.destroy();
    before.once('close', () => {
      ahead.set(socket, (ahead.get(socket) ?? 1) - 1);
      done();
    });
  });
}
