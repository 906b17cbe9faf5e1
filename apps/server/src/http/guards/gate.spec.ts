import { afterEach, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { visits } from '../../threads/visit.js';
import { Gate, type GateLimits } from './gate.js';
import { type RouteTraits } from '../requests/request-notes.js';

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

interface Door {
  readonly app: FastifyInstance;
  readonly gate: Gate;
  /** Resolves when so many have stepped aside. */
  readonly waiting: (count: number) => Promise<void>;
  /** Answers everything that waits. */
  readonly release: () => void;
}

async function door(limits: Pick<GateLimits, 'reads' | 'all'>): Promise<Door> {
  const app = fastify({ return503OnClosing: false });
  apps.push(app);
  const gate = new Gate({ ...limits, unsent: 1_000, slow: 1_000 });
  gate.install(app);
  const { promise, resolve } = Promise.withResolvers<string>();
  app.route({ method: ['GET', 'POST'], url: '/work', handler: () => promise });
  let asides = 0;
  app.get('/wait', () =>
    visits.getStore()?.aside(() => {
      asides += 1;
      return promise;
    }),
  );
  app.get('/health', { config: traits({ always: true }) }, () => 'well');
  app.get('/stream', { config: traits({ endless: true }) }, () => promise);
  await app.ready();
  return {
    app,
    gate,
    waiting: async (count) => {
      while (asides !== count) await new Promise(setImmediate);
    },
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

const OTHER = '198.51.100.2';
const problem = (code: string): object => ({ type: `urn:sitlog:problem:${code}`, status: 503 });

test('sheds reads before writes, and both with when to try again', async () => {
  const at = await door({ reads: 1, all: 2 });
  const { app, release } = at;
  const reading = app.inject('/work');
  await inFlight(at, 1);
  const shed = await app.inject({ url: '/work', remoteAddress: OTHER });
  expect(shed.json()).toMatchObject(problem('overloaded'));
  expect(shed.headers['retry-after']).toBe('1');
  const write = { method: 'POST', url: '/work', remoteAddress: OTHER } as const;
  const writing = app.inject(write);
  await inFlight(at, 2);
  expect((await app.inject({ ...write, remoteAddress: '198.51.100.3' })).json()).toMatchObject(
    problem('overloaded'),
  );
  expect((await app.inject('/health')).body).toBe('well');
  release();
  expect([(await reading).body, (await writing).body]).toEqual(['done', 'done']);
  await inFlight(at, 0);
  expect((await app.inject('/work')).statusCode).toBe(200);
});

test('gives one source half of the places, and the others the rest', async () => {
  const at = await door({ reads: 4, all: 8 });
  const own = [at.app.inject('/work'), at.app.inject('/work')];
  await inFlight(at, 2);
  expect((await at.app.inject('/work')).json()).toMatchObject(problem('overloaded'));
  const others = at.app.inject({ url: '/work', remoteAddress: OTHER });
  await inFlight(at, 3);
  at.release();
  const answers = await Promise.all([...own, others]);
  expect(answers.map(({ body }) => body)).toEqual(['done', 'done', 'done']);
  await inFlight(at, 0);
  expect((await at.app.inject('/work')).body).toBe('done');
});

test('what only waits takes no place from those who are answered', async () => {
  const at = await door({ reads: 2, all: 2 });
  const waiting = [at.app.inject('/wait'), at.app.inject('/wait')];
  await at.waiting(2);
  expect(at.gate.inFlight).toBe(0);
  const reading = at.app.inject('/work');
  await inFlight(at, 1);
  at.release();
  expect((await reading).body).toBe('done');
  expect((await Promise.all(waiting)).map(({ body }) => body)).toEqual(['done', 'done']);
  await inFlight(at, 0);
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
