import { describe, expect, test } from '@jest/globals';
import { type NewEvent } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import { eventOf, firstReadable, lookAtStream } from './look-at-stream.js';
import { type Loss, openLosingStore } from './testing/losing-store.js';

const STREAM = 'situation-1';

/** A stream of ten events of which only some can still be read. */
async function tenEvents(loss: Partial<Loss> = {}) {
  const losing = openLosingStore();
  const events = Array.from({ length: 10 }, (): NewEvent => {
    return { id: newId(), type: 'tested', data: {}, metadata: {} };
  });
  const [first, ...rest] = events;
  await losing.store.append(STREAM, [first!, ...rest], 'no-stream');
  Object.assign(losing.loss, loss);
  const known = { stream: STREAM, first: 0, last: { revision: 9, id: events[9]!.id } };
  return { ...losing, known, ids: events.map(({ id }) => id) };
}

describe('a stream', () => {
  test('that holds its first and its last event continues', async () => {
    const { store, known, reads } = await tenEvents();
    expect(await lookAtStream(store, known)).toBeUndefined();
    expect(reads()).toBe(2);
  });

  test.each([1, 4, 9])(
    'without what stands before revision %i has a gap up to there',
    async (from) => {
      const { store, known } = await tenEvents({ from });
      expect(await lookAtStream(store, known)).toEqual({ kind: 'gap', from: 0, to: from - 1 });
      expect(await lookAtStream(store, { ...known, first: from })).toBeUndefined();
    },
  );

  test.each([0, 4, 8])('that ends at revision %i lacks what was seen after it', async (to) => {
    const { store, known } = await tenEvents({ to });
    expect(await lookAtStream(store, known)).toEqual({ kind: 'gap', from: to + 1, to: 9 });
  });

  test('of which nothing is left lacks everything', async () => {
    const { store, known } = await tenEvents({ to: -1 });
    expect(await lookAtStream(store, known)).toEqual({ kind: 'gap', from: 0, to: 9 });
    expect(await lookAtStream(store, { ...known, first: 10 })).toBeUndefined();
  });

  test('that holds another event where one was seen has changed', async () => {
    const { store, known } = await tenEvents();
    const last = { revision: 9, id: newId() };
    expect(await lookAtStream(store, { ...known, last })).toEqual({
      kind: 'changed',
      from: 0,
      to: 9,
    });
  });

  test('that was deleted for good says so', async () => {
    const { store, known } = await tenEvents({ deleted: true });
    expect(await lookAtStream(store, known)).toEqual({ kind: 'deleted', from: 0, to: 9 });
  });
});

test.each([0, 1, 2, 5, 9])('the first event that is left at revision %i is found', async (from) => {
  const { store, reads } = await tenEvents({ from });
  expect(await firstReadable(store, STREAM)).toBe(from);
  expect(reads()).toBeLessThan(12);
});

test('of a stream without events none is the first', async () => {
  const { store } = await tenEvents({ to: -1 });
  expect(await firstReadable(store, STREAM)).toBeUndefined();
});

test('an event is found at its revision, or nothing', async () => {
  const { store, ids } = await tenEvents({ from: 2 });
  expect((await eventOf(store, STREAM, 4))?.id).toBe(ids[4]);
  expect(await eventOf(store, STREAM, 1)).toBeUndefined();
  expect(await eventOf(store, STREAM, 10)).toBeUndefined();
});
