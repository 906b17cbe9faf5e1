import { expect, test } from '@jest/globals';
import { AppendSignal } from '../append/append-signal.js';
import { errorWith, newEvents } from '../conformance/support/events.js';
import { follow } from './follow-log.js';
import { type PagedLog } from './paged-log.js';
import { openMemoryEventStore } from '../memory/memory-event-store.js';
import { type EventStore, type FollowItem } from '../port/port.js';
import { FollowPosition } from './follow-position.js';

/** A log under which another one can be put, as when a database is restored. */
class Restored implements PagedLog {
  interruptions = 0;
  store: EventStore;

  constructor(store: EventStore) {
    this.store = store;
  }

  readonly eventAt = (position: bigint) => this.store.eventAt(position);
  readonly end = () => this.store.end();

  pageOfStream(): never {
    throw new Error('not followed');
  }

  async pageOfAll(after: number, upTo: number, limit: number) {
    const range = { after: BigInt(after), upTo: BigInt(upTo), limit };
    const events = await Array.fromAsync(this.store.readAll(range));
    return { events, more: events.length === limit };
  }
}

const SHARED = newEvents(2);

async function storeWith(...streams: readonly string[]): Promise<EventStore> {
  const store = openMemoryEventStore();
  await store.append('shared', SHARED, 'no-stream');
  for (const stream of streams) await store.append(stream, newEvents(3), 'no-stream');
  return store;
}

/** Follows to the end of a log with five events, and answers how to go on. */
async function caughtUp(log: Restored): Promise<AsyncIterator<FollowItem>> {
  const { signal } = new AbortController();
  const follower = follow(
    { log, appended: new AppendSignal(5) },
    new FollowPosition({ witnesses: [] }),
    signal,
  );
  for (let pulled = 0; pulled < 6; pulled += 1) await follower.next();
  return follower;
}

test.each([
  ['ends earlier', [], 'log-went-back'],
  ['has gone on in another way', ['b'], 'log-changed'],
  ['has gone on beyond what was seen', ['b', 'c'], 'log-changed'],
] as const)(
  'a follower that waits notices a log that %s, of which it gives nothing',
  async (...of) => {
    const [, streams, code] = of;
    const log = new Restored(await storeWith('a'));
    const follower = await caughtUp(log);
    const next = follower.next();
    log.store = await storeWith(...streams);
    log.interruptions += 1;
    await expect(next).rejects.toMatchObject(errorWith(code));
  },
);

test('a follower notices it after a while also where nothing was interrupted', async () => {
  const log = new Restored(await storeWith('a'));
  const follower = await caughtUp(log);
  log.store = await storeWith();
  await expect(follower.next()).rejects.toMatchObject(errorWith('log-went-back'));
});

test('a follower goes on in a log that holds all that was seen', async () => {
  const log = new Restored(await storeWith('a'));
  const follower = await caughtUp(log);
  const copy = openMemoryEventStore();
  await copy.append('shared', SHARED, 'no-stream');
  const seen = await Array.fromAsync(log.store.readAll({ after: 2n }));
  for (const event of seen) {
    const { stream, revision } = event;
    await copy.append(stream, [event], revision === 0 ? 'no-stream' : revision - 1);
  }
  const events = newEvents(1);
  await copy.append('d', events, 'no-stream');
  log.store = copy;
  log.interruptions += 1;
  expect((await follower.next()).value).toMatchObject({ event: { id: events[0].id } });
  await follower.return?.();
});
