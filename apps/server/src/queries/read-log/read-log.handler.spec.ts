import { afterEach, expect, jest, test } from '@jest/globals';
import { type LogRange, openMemoryEventStore } from '@sitlog/event-store';
import { randomUUID } from 'node:crypto';
import { ReadLogHandler } from './read-log.handler.js';
import { ReadLogQuery } from './read-log.query.js';

const newEvent = () => ({ id: randomUUID(), type: 'x', data: {}, metadata: {} });

afterEach(() => {
  jest.restoreAllMocks();
});

test('pages go on to the end of the log, each after the one before', async () => {
  const store = openMemoryEventStore();
  await store.append('s', [newEvent(), newEvent(), newEvent()], 'no-stream');
  const handler = new ReadLogHandler(store);
  const first = await handler.execute(new ReadLogQuery(undefined, 2));
  expect(first).toMatchObject({ events: [{ revision: 0 }, { revision: 1 }] });
  const second = await handler.execute(new ReadLogQuery(BigInt(String(first.next)), 2));
  expect(second).toMatchObject({ events: [{ revision: 2 }] });
  const last = await handler.execute(new ReadLogQuery(BigInt(String(second.next)), 2));
  expect(last).toEqual({ events: [], next: null });
});

test('what others have stored is looked through for a while only, and gone on with by the next page', async () => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const store = openMemoryEventStore();
  const readAll = ({ goesOn }: LogRange = {}): AsyncIterable<never> => {
    let place = 0n;
    const next = (): Promise<IteratorResult<never>> => {
      do {
        now += 400;
        place += 1n;
      } while (goesOn?.(place) !== false);
      return Promise.resolve({ done: true, value: undefined });
    };
    return { [Symbol.asyncIterator]: () => ({ next }) };
  };
  const handler = new ReadLogHandler({ ...store, readAll });
  expect(await handler.execute(new ReadLogQuery(undefined, 10))).toEqual({ events: [], next: '5' });
});
