import { describe, expect, it } from '@jest/globals';
import { type Outgoing } from '../../core/outbox/outbox-rules.js';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { boardOf, tickOf } from '../../testing/test-situation.js';
import { settled, until } from '../../testing/wait.js';
import { createDesk } from '../desk.js';
import { keeping } from './outbox-store.js';

const RECEIPT = { body: { entryNo: 'ALE-004', revision: 10, recordedAt: '2016-12-14T08:31:00Z' } };
const AWAY = { status: 500 };

function outgoing(key: string, other: Partial<Outgoing> = {}): Outgoing {
  return {
    ...{ key, situation: 'ALE', path: '/situations/ALE/entries', body: { headline: key } },
    ...{ operator: 'mk', composedAt: 1, text: key, state: 'queued', attempts: 0, ...other },
  };
}

/** A desk whose outbox has begun; the server gives writes this answer. */
async function started(answer: Answer, options: Parameters<typeof testDesk>[0] = {}) {
  const served = servedWith(({ method }) => (method === 'POST' ? answer : undefined));
  const world = await testDesk({ answer: served, ...options });
  const { outbox, store, waiting } = world.desk;
  await outbox.startOutbox();
  return {
    ...{ ...world, outbox, store, waiting: waiting.waiting },
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
    states: () => outbox.outbox.value.map(({ key, state }) => `${key} ${state}`),
  };
}

type Work = () => Promise<unknown>;

/** Locks by which work is done as a test says. */
const locksBy = (request: (name: string, work: Work) => Promise<unknown>) =>
  ({
    request: (name: string, ...rest: readonly unknown[]) => request(name, rest.at(-1) as Work),
    query: () => Promise.resolve({ held: [] }),
  }) as unknown as LockManager;
const ANOTHER_SENDS = locksBy((name, work) =>
  name.startsWith('sitlog.outbox.') ? new Promise(() => undefined) : work(),
);

describe('what an earlier release was handing over', () => {
  it('is taken over and sent, and what cannot be read of it is shown', async () => {
    const { posts, deviceStorage, desk } = await started(RECEIPT, {
      deviceStorage: new Map([
        ['sitlog.outgoing.a', JSON.stringify(outgoing('a'))],
        ['sitlog.outgoing.b', '{"key":7}'],
      ]),
    });
    await until(() => posts().length === 1);
    expect(posts()[0]?.body).toEqual({ headline: 'a' });
    expect(deviceStorage.keys().filter((key) => key.includes('outgoing'))).toEqual([
      'sitlog.outgoing.b',
    ]);
    expect(desk.unreadable.unreadable.value).toMatchObject([
      { name: 'sitlog.outgoing.b', text: '{"key":7}' },
    ]);
  });
});

describe('what waits to be sent', () => {
  it('is counted, but for what is on its way the first time, is refused or another’s', async () => {
    const database = memoryDatabase();
    const before = await testDesk({ database });
    const all = [
      outgoing('a', { state: 'sending', attempts: 1 }),
      outgoing('b', { state: 'sending', attempts: 2 }),
      outgoing('c', { state: 'uncertain', attempts: 1 }),
      outgoing('d', { state: 'refused', attempts: 1 }),
      outgoing('e', { situation: 'HAM' }),
    ];
    await before.desk.store.transact(all.map(keeping));
    const { waiting, states: shown } = await started(AWAY, { database, locks: ANOTHER_SENDS });
    expect(shown()).toHaveLength(4);
    expect(waiting.value).toBe(2);
  });

  it('is shown before it is kept, and kept in one go with what changes with it', async () => {
    const { outbox, store, states } = await started(AWAY, { locks: ANOTHER_SENDS });
    const line = { table: 'drafts', key: 'line:ALE/t1' } as const;
    await store.transact([{ ...line, value: { text: 'a', at: 1 } }]);
    const emptied = Promise.withResolvers<typeof line>();
    const taken = outbox.take(outgoing('a'), emptied.promise);
    expect(states()).toEqual(['a queued']);
    await settled();
    expect([await store.getAll('outbox'), (await store.getAll('drafts')).length]).toEqual([[], 1]);
    emptied.resolve(line);
    await taken;
    expect((await store.getAll('outbox')).map(({ value }) => value)).toEqual([outgoing('a')]);
    expect(await store.getAll('drafts')).toEqual([]);
    expect(outbox.isKept.value).toBe(true);
  });

  it('is sent once, under a lock of its situation, also where two are taken at once', async () => {
    const asked: string[] = [];
    const locks = locksBy((name, work) => {
      asked.push(name);
      return work();
    });
    const { outbox, posts, states } = await started(RECEIPT, { locks });
    await Promise.all([outbox.take(outgoing('a')), outbox.take(outgoing('b'))]);
    await until(() => states().every((one) => one.endsWith('recorded')));
    await settled();
    expect(posts()).toHaveLength(2);
    expect(new Set(asked.filter((name) => name.includes('outbox')))).toEqual(
      new Set(['sitlog.outbox.ALE']),
    );
  });

  it('is sent again after a second, and not before, or once the stream is back', async () => {
    const { outbox, posts, states, clock, desk, streams } = await started(AWAY);
    await outbox.take(outgoing('a'));
    await until(() => states()[0] === 'a uncertain');
    await clock.pass(999);
    expect(posts()).toHaveLength(1);
    await clock.pass(1);
    await until(() => posts().length === 2);
    await settled();
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    await settled();
    expect(posts()).toHaveLength(2);
    streams[0]?.tell('tick', tickOf(9));
    await until(() => posts().length === 3);
  });

  it('has not left a device without a route', async () => {
    const { outbox, states, device, server } = await started(undefined);
    server.answers(() => undefined);
    device.state.isOnline = false;
    await outbox.take(outgoing('a'));
    await until(() => states()[0] === 'a queued' && outbox.outbox.value[0]?.attempts === 1);
    device.state.isOnline = true;
    outbox.retry();
    await until(() => states()[0] === 'a uncertain');
  });

  it('goes as it is beside a line that is still to be read', async () => {
    const { outbox, posts, store } = await started(RECEIPT);
    const unread = { state: 'unread', body: undefined, line: { begunAt: 1, isClockKnown: true } };
    const other = outgoing('c', { ...unread, situation: 'HAM' } as Partial<Outgoing>);
    await store.transact([keeping(other)]);
    await Promise.all([
      outbox.take(outgoing('a', { text: 'Shelling @fua' })),
      outbox.take(outgoing('b', { ...unread, text: 'Shelling @fua', composedAt: 2 } as never)),
    ]);
    await until(() => posts().length === 2);
    expect(posts()[0]?.body).toEqual({ headline: 'a' });
    expect(posts()[1]?.body).toMatchObject({ places: [{ placeId: 'pl-fua' }] });
    await settled();
    expect((await store.getAll('outbox')).map(({ value }) => value)).toEqual([other]);
  });
});

describe('pages of one device', () => {
  it('show what another one takes in and takes out, beside what they have recorded themselves', async () => {
    const { outbox, device, edges, states } = await started(RECEIPT);
    await outbox.take(outgoing('a'));
    await until(() => states()[0] === 'a recorded');
    const other = await started(AWAY, { database: edges.database, locks: ANOTHER_SENDS });
    await other.outbox.take(outgoing('b', { state: 'refused', composedAt: 2 }));
    device.hear('changed');
    await until(() => states().length === 2);
    expect(states()).toEqual(['a recorded', 'b refused']);
    other.device.said.length = 0;
    await other.outbox.drop('b');
    expect(other.device.said).toEqual(['changed']);
    device.hear('changed');
    await until(() => states().length === 1);
    expect(states()).toEqual(['a recorded']);
  });

  it('do without each other in an old browser', async () => {
    const { edges, store } = await started(AWAY);
    const desk = createDesk({ ...edges, device: { ...edges.device, otherTabs: undefined } });
    await desk.outbox.startOutbox();
    await desk.outbox.take(outgoing('a', { state: 'refused' }));
    expect(await store.getAll('outbox')).toHaveLength(1);
    await desk.outbox.drop('a');
    expect(await store.getAll('outbox')).toEqual([]);
  });

  it('ask the browser once not to clear what is kept, and only when there is something', async () => {
    const { outbox, edges, deviceStorage } = await started(RECEIPT);
    let asked = 0;
    const persist = () => {
      asked += 1;
      return Promise.reject(new Error('Refused.'));
    };
    Object.assign(edges.device, { persist });
    await outbox.take(outgoing('a'));
    await outbox.take(outgoing('b'));
    expect(asked).toBe(1);
    const next = await started(RECEIPT, { deviceStorage: deviceStorage.all });
    Object.assign(next.edges.device, { persist });
    await next.outbox.take(outgoing('c'));
    expect(asked).toBe(1);
  });
});
