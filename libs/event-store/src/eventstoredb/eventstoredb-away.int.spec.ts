import { afterEach, expect, test } from '@jest/globals';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { all, errorWith, newEvents, newStream } from '../conformance/support/events.js';
import { type EventStore } from '../port/port.js';
import { eventStoreAt } from './eventstoredb-event-store.js';

const unavailable = errorWith('store-unavailable');
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A listener that takes connections and never says a word, as a frozen server does. */
async function silentServer(): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port that nobody listens at. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function storeAt(port: number, patience = 200): EventStore {
  const store = eventStoreAt({ url: `esdb://127.0.0.1:${port}?tls=false`, patience });
  ends.push(() => store.close());
  return store;
}

test('where nobody listens, an append has stored nothing, and says so', async () => {
  // With a patience that never ends here: the refusal of the connection is what answers.
  const store = storeAt(await closedPort(), 60_000);
  await expect(store.append(newStream(), newEvents(1), 'no-stream')).rejects.toMatchObject(
    unavailable,
  );
});

test('where nobody answers, an append is uncertain', async () => {
  const store = storeAt(await silentServer());
  await expect(store.append(newStream(), newEvents(1), 'no-stream')).rejects.toMatchObject(
    errorWith('append-uncertain'),
  );
});

test.each([
  ['listens', closedPort],
  ['answers', silentServer],
])('where nobody %s, reads fail', async (_, port) => {
  const store = storeAt(await port());
  await expect(store.end()).rejects.toMatchObject(unavailable);
  await expect(all(store.readAll())).rejects.toMatchObject(unavailable);
  await expect(all(store.readStream(newStream()))).rejects.toMatchObject(unavailable);
});

test.each([
  ['listens', closedPort],
  ['answers', silentServer],
])('where nobody %s, a follower waits until it is let go', async (_, port) => {
  const store = storeAt(await port());
  const leave = new AbortController();
  const next = store.follow({ witnesses: [] }, leave.signal)[Symbol.asyncIterator]().next();
  await expect(store.end()).rejects.toMatchObject(unavailable);
  leave.abort();
  expect((await next).done).toBe(true);
});
