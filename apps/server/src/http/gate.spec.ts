import { afterEach, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { Gate, type GateLimits } from './gate.js';
import { type RouteTraits } from './request-notes.js';

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

interface Door {
  readonly app: FastifyInstance;
  readonly gate: Gate;
  /** Answers everything that waits. */
  readonly release: () => void;
}

async function door(limits: GateLimits): Promise<Door> {
  const app = fastify({ return503OnClosing: false });
  apps.push(app);
  const gate = new Gate(limits);
  gate.install(app);
  const { promise, resolve } = Promise.withResolvers<string>();
  app.route({ method: ['GET', 'POST'], url: '/work', handler: () => promise });
  app.get('/health', { config: traits({ always: true }) }, () => 'well');
  app.get('/stream', { config: traits({ endless: true }) }, () => promise);
  await app.ready();
  return {
    app,
    gate,
    release: () => {
      resolve('done');
    },
  };
}

/** As a route of Nest's says it with `RouteConfig`. */
function traits(of: RouteTraits): Readonly<Record<string, unknown>> {
  return { ...of };
}

/** Waits until so many requests are being answered. */
async function inFlight({ gate }: Door, count: number): Promise<void> {
  while (gate.inFlight !== count) await new Promise(setImmediate);
}

const problem = (code: string): object => ({ type: `urn:sitlog:problem:${code}`, status: 503 });

test('sheds reads before writes, and both with when to try again', async () => {
  const at = await door({ reads: 1, all: 2 });
  const { app, release } = at;
  const reading = app.inject('/work');
  await inFlight(at, 1);
  const shed = await app.inject('/work');
  expect(shed.json()).toMatchObject(problem('overloaded'));
  expect(shed.headers['retry-after']).toBe('1');
  const writing = app.inject({ method: 'POST', url: '/work' });
  await inFlight(at, 2);
  expect((await app.inject({ method: 'POST', url: '/work' })).json()).toMatchObject(
    problem('overloaded'),
  );
  expect((await app.inject('/health')).body).toBe('well');
  release();
  expect([(await reading).body, (await writing).body]).toEqual(['done', 'done']);
  await inFlight(at, 0);
  expect((await app.inject('/work')).statusCode).toBe(200);
});

test('counts a stream as a stream and not as load', async () => {
  const at = await door({ reads: 1, all: 1 });
  const stream = at.app.inject('/stream');
  while (at.gate.streams !== 1) await new Promise(setImmediate);
  expect(at.gate.inFlight).toBe(0);
  at.release();
  await stream;
  expect(at.gate.streams).toBe(0);
});

test('once it drains, refuses writes, lets reads finish, and ends connections', async () => {
  const at = await door({ reads: 9, all: 9 });
  const { app, gate, release } = at;
  const reading = app.inject('/work');
  await inFlight(at, 1);
  gate.drain();
  const refused = await app.inject({ method: 'POST', url: '/work' });
  expect(refused.json()).toMatchObject(problem('shutting-down'));
  expect(refused.headers).toMatchObject({ 'retry-after': '5', connection: 'close' });
  release();
  expect(await reading).toMatchObject({ body: 'done', headers: { connection: 'close' } });
});

test('answers a write that never ends as undecided when it gives up', async () => {
  const at = await door({ reads: 9, all: 9 });
  const [reading, writing] = [
    at.app.inject('/work'),
    at.app.inject({ method: 'POST', url: '/work' }),
  ];
  await inFlight(at, 2);
  at.gate.giveUp();
  expect((await writing).json()).toMatchObject(problem('indeterminate'));
  at.release();
  expect((await reading).body).toBe('done');
});
