import { describe, expect, it } from '@jest/globals';
import { type Outgoing } from '../../core/outbox/outbox-rules.js';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { settled, until } from '../../testing/wait.js';

const RECEIPT = { entryNo: 'ALE-004', revision: 10, recordedAt: '2016-12-14T08:31:00Z' };

function outgoing(key: string, other: Partial<Outgoing> = {}): Outgoing {
  return {
    key,
    situation: 'ALE',
    path: '/situations/ALE/entries',
    body: { headline: key },
    operator: 'mk',
    composedAt: 1,
    text: key,
    state: 'queued',
    attempts: 0,
    ...other,
  };
}

/** A desk whose server answers writes as a test says, in turn; the last answer stays. */
async function sending(...answers: readonly Answer[]) {
  let turn = 0;
  const served = servedWith();
  const world = await testDesk({
    answer: (asked) => {
      if (asked.method !== 'POST') return served(asked);
      const answer = answers[Math.min(turn, answers.length - 1)];
      turn += 1;
      return answer;
    },
  });
  const { outbox } = world.desk;
  return {
    ...world,
    outbox,
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
    states: () => outbox.outbox.value.map(({ key, state }) => `${key} ${state}`),
    kept: async () => (await world.desk.store.getAll('outbox')).map(({ key }) => key),
  };
}

describe('the outbox', () => {
  it('sends an entry under its key in the name of its operator, and tells the receipt', async () => {
    const { outbox, posts, states, kept, clock } = await sending({ body: RECEIPT });
    await outbox.take(outgoing('a'));
    await until(() => outbox.recorded.value !== undefined);
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).toMatchObject({ path: '/situations/ALE/entries', body: { headline: 'a' } });
    expect(posts()[0]?.headers).toMatchObject({ 'idempotency-key': 'a', 'sitlog-operator': 'mk' });
    expect(states()).toEqual(['a recorded']);
    expect(outbox.recorded.value).toMatchObject({
      one: { receipt: RECEIPT },
      at: clock.edge.now(),
    });
    expect(await kept()).toEqual([]);
  });

  it('registers before what an entry names for the first time, and goes on where it is there', async () => {
    const first = { path: '/situations/ALE/subjects/sub-a', body: { name: 'a', type: 'demand' } };
    for (const status of [200, 412]) {
      const answer = servedWith(({ method }) =>
        method === 'PUT' ? { status } : method === 'POST' ? { body: RECEIPT } : undefined,
      );
      const { desk, server } = await testDesk({ answer });
      await desk.outbox.take({ ...outgoing('a'), first });
      await until(() => desk.outbox.recorded.value !== undefined);
      const sent = server.asked.filter(({ method }) => method !== 'GET');
      expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
        `PUT ${first.path}`,
        'POST /situations/ALE/entries',
      ]);
      expect(sent[0]?.headers).toMatchObject({ 'if-none-match': '*', 'sitlog-operator': 'mk' });
    }
  });

  it('keeps an entry until its outcome is known, and sends it again under the same key', async () => {
    const { outbox, posts, states, kept, clock } = await sending(undefined, { body: RECEIPT });
    await outbox.take(outgoing('a'));
    await until(() => states()[0] === 'a uncertain');
    expect(await kept()).toEqual(['a']);
    await clock.pass(60_000);
    await until(() => outbox.recorded.value !== undefined);
    expect(posts().map(({ headers }) => headers['idempotency-key'])).toEqual(['a', 'a']);
    expect(states()).toEqual(['a recorded']);
  });

  it('stops at what is refused until somebody takes it away, and goes on with the next', async () => {
    const { outbox, states, kept } = await sending({ status: 422 }, { body: RECEIPT });
    await outbox.take(outgoing('a'));
    await until(() => states()[0] === 'a refused');
    await outbox.take(outgoing('b', { composedAt: 2 }));
    await until(() => outbox.recorded.value !== undefined);
    expect(states()).toEqual(['a refused', 'b recorded']);
    expect(await kept()).toEqual(['a']);
    await outbox.drop('a');
    expect(states()).toEqual(['b recorded']);
    expect(await kept()).toEqual([]);
  });

  it('sends one after the other, in the order in which they were written', async () => {
    const { outbox, posts } = await sending({ body: RECEIPT });
    await Promise.all([
      outbox.take(outgoing('b', { composedAt: 2 })),
      outbox.take(outgoing('a', { composedAt: 1 })),
    ]);
    await until(() => posts().length === 2);
    await until(() => outbox.outbox.value.every(({ state }) => state === 'recorded'));
    expect(outbox.outbox.value.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('finds at the start of a page what an earlier one left, and sends it', async () => {
    const first = await sending(undefined);
    await first.outbox.take(outgoing('a'));
    await until(() => first.states()[0] === 'a uncertain');
    const next = await testDesk({ answer: servedWith() });
    await next.desk.store.transact([
      { table: 'outbox', key: 'a', value: outgoing('a', { state: 'sending', attempts: 1 }) },
      { table: 'outbox', key: 'bad', value: { key: 7 } },
    ]);
    next.server.answers((asked) => (asked.method === 'POST' ? { body: RECEIPT } : { status: 404 }));
    await next.desk.outbox.startOutbox();
    await until(() => next.server.asked.some(({ method }) => method === 'POST'));
    await until(async () => (await next.desk.store.getAll('outbox')).length === 1);
    expect(next.desk.unreadable.unreadable.value.map(({ name }) => name)).toEqual(['outbox/bad']);
    await next.desk.unreadable.unreadable.value[0]?.discard();
    expect(next.desk.unreadable.unreadable.value).toEqual([]);
    expect(await next.desk.store.getAll('outbox')).toEqual([]);
  });

  it('sends at once when the device is online again, and when it is asked to', async () => {
    const { outbox, posts, states, device, desk } = await sending(undefined);
    await outbox.startOutbox();
    await outbox.take(outgoing('a'));
    await until(() => states()[0] === 'a uncertain');
    expect(desk.waiting.waiting.value).toBe(1);
    device.goOnline();
    await until(() => posts().length === 2);
    await settled();
    outbox.retry();
    await until(() => posts().length === 3);
  });

  it('tells other tabs, and listens to them', async () => {
    const { outbox, device, states } = await sending({ body: RECEIPT });
    await outbox.startOutbox();
    await outbox.take(outgoing('a'));
    await until(() => outbox.recorded.value !== undefined);
    expect(device.said).toContain('changed');
    expect(device.said.at(-1)).toMatchObject({ key: 'a', state: 'recorded' });
    device.hear(outgoing('z', { state: 'recorded' }));
    expect(states()).toContain('z recorded');
    expect(outbox.recorded.value?.one.key).toBe('a');
  });

  it('lasts as long as the page where the browser keeps nothing', async () => {
    const full = { runTransaction: () => Promise.reject(new Error('Full.')) };
    const { desk } = await testDesk({
      database: { ...memoryDatabase(), ...full },
      answer: ({ method }) => (method === 'POST' ? { body: RECEIPT } : { status: 404 }),
    });
    await desk.outbox.take(outgoing('a'));
    await until(() => desk.outbox.outbox.value[0]?.state === 'recorded');
    expect(desk.outbox.isKept.value).toBe(false);
  });

  it('knows the situations of which something waits', async () => {
    const { outbox, desk } = await sending(undefined);
    await outbox.take(outgoing('a', { situation: 'HAM' }));
    await desk.store.transact([
      { table: 'drafts', key: 'line:IDL/t1', value: { text: 'x', at: 1 } },
      { table: 'drafts', key: 'form:ALE-001.correct', value: {} },
    ]);
    expect(await outbox.situationsWaiting()).toEqual(new Set(['HAM', 'IDL']));
    expect(outbox.outbox.value).toEqual([]);
  });
});

describe('a line that was written without names', () => {
  const unread = (text: string): Outgoing =>
    outgoing('a', {
      state: 'unread',
      body: undefined,
      text,
      line: { begunAt: Date.parse('2016-12-14T08:30:00Z'), isClockKnown: true },
    });

  it('is read once the names are there, and sent', async () => {
    const { outbox, posts } = await sending({ body: RECEIPT });
    await outbox.take(unread('Shelling #shelling @fua ^sohr ~0910'));
    await until(() => outbox.recorded.value !== undefined);
    expect(posts()[0]?.body).toMatchObject({
      headline: 'Shelling',
      kind: 'hostilities.shelling',
      places: [{ placeId: 'pl-fua' }],
      attribution: [{ sourceId: 'src-sohr' }],
    });
  });

  it('waits for the operator where a name is not known', async () => {
    const { outbox, posts, states } = await sending({ body: RECEIPT });
    await outbox.take(unread('Shelling @nowhere'));
    await until(() => states()[0] === 'a needs_you');
    expect(outbox.outbox.value[0]?.open).toEqual(['@nowhere']);
    expect(posts()).toEqual([]);
  });

  it('is tried again later where the names cannot be had', async () => {
    const { outbox, server, states, clock } = await sending({ body: RECEIPT });
    const served = servedWith(({ method }) => (method === 'POST' ? { body: RECEIPT } : undefined));
    let isAway = true;
    server.answers((asked) => (isAway ? undefined : served(asked)));
    await outbox.take(unread('Shelling @fua'));
    await settled();
    expect(states()).toEqual(['a unread']);
    isAway = false;
    await clock.pass(14_999);
    expect(states()).toEqual(['a unread']);
    await clock.pass(1);
    await until(() => states()[0] === 'a recorded');
  });
});
