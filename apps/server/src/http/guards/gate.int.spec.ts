import { afterEach, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Gate } from './gate.js';
import { oneAtATime } from './one-at-a-time.js';

const SLOW_MS = 200;
const LARGE = Buffer.alloc(64 * 1024 * 1024, 'x');
const apps: FastifyInstance[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

interface Door {
  readonly gate: Gate;
  /** Paths in the order in which their requests were begun. */
  readonly begun: readonly string[];
  readonly port: number;
  readonly release: () => void;
}

async function door(unsent = LARGE.length, all = 2): Promise<Door> {
  const app = fastify();
  apps.push(app);
  const gate = new Gate({ reads: 2, all, unsent, slow: SLOW_MS });
  oneAtATime(app);
  gate.install(app);
  const begun: string[] = [];
  const { promise, resolve } = Promise.withResolvers<string>();
  app.get('/large', () => LARGE);
  app.get('/held/:name', ({ url }) => {
    begun.push(url);
    return promise;
  });
  app.post('/work', () => 'done');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { readonly port: number };
  const release = (): void => {
    resolve('held');
  };
  return { gate, begun, port, release };
}

function send(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket
    .on('error', () => undefined)
    .setEncoding('utf8')
    .write(text);
  return socket;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(setImmediate);
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;

test('a client that takes nothing of its answer is cut off, and its bytes are given up', async () => {
  const { gate, port } = await door();
  const socket = send(port, get('/large'));
  socket.pause();
  await until(() => gate.unsentBytes === LARGE.length);
  await until(() => gate.unsentBytes === 0);
  expect(gate.inFlight).toBe(0);
  socket.resume();
  await once(socket, 'close');
});

test('a source that leaves its answers lying gets no more of them, and may still write', async () => {
  const { gate, port } = await door(LARGE.length, 4);
  send(port, get('/large')).pause();
  await until(() => gate.unsentBytes === LARGE.length);
  const refused = await fetch(`http://127.0.0.1:${port}/large`);
  expect([refused.status, (await refused.text()).includes('overloaded')]).toEqual([503, true]);
  const written = await fetch(`http://127.0.0.1:${port}/work`, { method: 'POST' });
  expect(await written.text()).toBe('done');
});

test('a request that has not arrived whole takes no place', async () => {
  const { gate, port } = await door();
  const head = 'POST /work HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\n';
  const halves = Array.from({ length: 8 }, () =>
    send(port, `${head}content-length: 9\r\n\r\nhalf`),
  );
  await Promise.all(halves.map((socket) => once(socket, 'connect')));
  const whole = await fetch(`http://127.0.0.1:${port}/work`, { method: 'POST' });
  expect(await whole.text()).toBe('done');
  expect(gate.inFlight).toBe(0);
});

test('of requests sent ahead over one connection one is begun at a time, and answered in order', async () => {
  const { begun, gate, port, release } = await door();
  const socket = send(port, ['a', 'b', 'c'].map((name) => get(`/held/${name}`)).join(''));
  await until(() => gate.inFlight === 1);
  const answer = await fetch(`http://127.0.0.1:${port}/work`, { method: 'POST' });
  await answer.text();
  expect(begun).toEqual(['/held/a']);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  release();
  await until(() => text.split('held').length === 4);
  expect(begun).toEqual(['/held/a', '/held/b', '/held/c']);
});

test('whoever sends too many ahead is cut off', async () => {
  const { gate, port } = await door();
  const socket = send(port, get('/held/a').repeat(40));
  await once(socket, 'close');
  await until(() => gate.inFlight === 0);
});
