import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { openFaultProxy } from './fault-proxy.mjs';

/** For what must not arrive there is nothing to wait for but a while. */
const NOTHING_MS = 100;

let echo;
let proxy;
const clients = [];

beforeAll(async () => {
  echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
});
afterAll(() => echo.close());
beforeEach(async () => {
  proxy = await openFaultProxy({ host: '127.0.0.1', port: echo.address().port });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await proxy.close();
});

async function open() {
  const client = connect(proxy.port, '127.0.0.1');
  clients.push(client);
  client.on('error', () => undefined);
  await once(client, 'connect');
  return client;
}

/** What comes back for a word; undefined when nothing does. */
async function answer(client, word) {
  client.write(word);
  const late = AbortSignal.timeout(NOTHING_MS);
  const [bytes] = await once(client, 'data', { signal: late }).catch(() => []);
  return bytes?.toString();
}

test('passes on what is sent, and the end of it', async () => {
  const client = await open();
  expect(await answer(client, 'one')).toBe('one');
  client.end();
  await once(client, 'close');
  expect(proxy.open()).toBe(0);
});

test('passes on more than fits into a buffer', async () => {
  const client = await open();
  const sent = Buffer.alloc(3_000_000, 'x');
  client.write(sent);
  let received = 0;
  for await (const bytes of client) if ((received += bytes.length) === sent.length) break;
  expect(received).toBe(sent.length);
});

test('cut: ends connections and refuses new ones, until it is healed at the same port', async () => {
  const client = await open();
  const closed = once(client, 'close');
  await proxy.cut();
  await closed;
  await expect(open()).rejects.toThrow('ECONNREFUSED');
  await proxy.heal();
  expect(await answer(await open(), 'two')).toBe('two');
});

test('drop: connections stay open and nothing arrives; those of that time stay dead when it is healed', async () => {
  const before = await open();
  expect(await answer(before, 'one')).toBe('one');
  proxy.drop();
  const meanwhile = await open();
  expect(await answer(before, 'two')).toBeUndefined();
  expect(await answer(meanwhile, 'two')).toBeUndefined();
  await proxy.heal();
  expect(await answer(before, 'three')).toBeUndefined();
  expect(await answer(meanwhile, 'three')).toBeUndefined();
  expect([before.destroyed, meanwhile.destroyed]).toEqual([false, false]);
  expect(await answer(await open(), 'three')).toBe('three');
});

test('stale: connections that exist go dead in silence, new ones work at once', async () => {
  const before = await open();
  proxy.goStale();
  expect(await answer(await open(), 'two')).toBe('two');
  expect(await answer(before, 'two')).toBeUndefined();
  expect(before.destroyed).toBe(false);
});
