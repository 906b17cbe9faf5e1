import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { settled } from '../../testing/wait.js';
import { decidingOf } from './deciding.js';

const OVERRIDE = { what: 'override', proposition: 'agr-1/observance' } as const;
const REQUEST = {
  path: '/board/agr-1/observance/override',
  body: { value: 'breached', reason: 'The monitors saw it' },
};
const RECORDED = { body: { revision: 12 } };

/** A desk at which something is being decided; what is sent gets these answers, one after the other. */
async function deciding(...answers: readonly Answer[]) {
  const waiting = [...answers];
  const world = await testDesk({
    answer: servedWith(({ method }) =>
      method === 'POST' ? (waiting.shift() ?? { status: 503 }) : undefined,
    ),
  });
  const own = decidingOf(world.desk);
  own.ask(OVERRIDE);
  const posts = () => world.server.asked.filter(({ method }) => method === 'POST');
  const keys = () => new Set(posts().map(({ headers }) => headers['idempotency-key']));
  return { ...world, ...own, posts, keys };
}

describe('a decision', () => {
  it('is sent under the name of whoever makes it, and answers with its revision', async () => {
    const { send, posts, desk, sending, asked } = await deciding(RECORDED);
    expect([asked.value, sending.value]).toEqual([OVERRIDE, { state: 'open' }]);
    desk.settings.set({ operator: 'Huda' });
    const sent = send(REQUEST);
    expect(sending.value).toEqual({ state: 'sending' });
    expect(await sent).toBe(12);
    expect(posts()).toMatchObject([
      {
        path: '/situations/ALE/board/agr-1/observance/override',
        body: REQUEST.body,
        headers: { 'sitlog-operator': 'Huda' },
      },
    ]);
  });

  it('is sent again under the same key while it may have been stored, and says so', async () => {
    const lost = { status: 500 };
    const { send, clock, keys, posts, sending } = await deciding(lost, lost, RECORDED);
    const sent = send(REQUEST);
    await settled();
    expect(sending.value).toEqual({ state: 'uncertain' });
    await clock.pass(1_000);
    await clock.pass(2_000);
    expect(await sent).toBe(12);
    expect([posts().length, keys().size]).toEqual([3, 1]);
  });

  it('waits where it was not stored, and is given up when it is closed', async () => {
    const { send, clock, posts, sending, close, asked } = await deciding();
    const sent = send(REQUEST);
    await settled();
    expect(sending.value).toEqual({ state: 'waiting' });
    close();
    expect(asked.value).toBeUndefined();
    await clock.pass(60_000);
    expect(await sent).toBeUndefined();
    expect(posts()).toHaveLength(2);
  });

  it('that is refused says why; another one begins without that', async () => {
    const refused = { status: 422, detail: 'No such value.' };
    const { send, sending, ask } = await deciding(refused);
    expect(await send(REQUEST)).toBeUndefined();
    expect(sending.value).toMatchObject({
      state: 'refused',
      problem: { document: { detail: 'No such value.' } },
    });
    ask(OVERRIDE);
    expect(sending.value).toEqual({ state: 'open' });
  });

  it('keeps its key while it says the same and was not recorded, and no longer', async () => {
    const refused = { status: 422 };
    const { send, keys } = await deciding(refused, refused, refused, RECORDED, RECORDED);
    const other = { ...REQUEST, body: { ...REQUEST.body, value: 'holding' } };
    await send(REQUEST);
    await send(REQUEST);
    expect(keys().size).toBe(1);
    await send(other);
    expect(keys().size).toBe(2);
    await send(other);
    expect(keys().size).toBe(2);
    await send(other);
    expect(keys().size).toBe(3);
  });

  it('is made on the board of now alone', async () => {
    const { isPossible, desk } = await deciding();
    expect(isPossible.value).toBe(true);
    desk.location.go({ code: 'ALE', screen: 'timeline' });
    expect(isPossible.value).toBe(false);
    desk.location.go({ code: 'ALE', screen: 'board' });
    desk.location.setScreenParams({ wall: 'on' });
    expect(isPossible.value).toBe(false);
  });
});
