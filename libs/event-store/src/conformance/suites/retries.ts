import { describe, expect, test } from '@jest/globals';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import {
  all,
  errorWith,
  idsOf,
  logIds,
  newEvent,
  newEvents,
  newStream,
  streamIds,
  type SomeEvents,
} from '../support/events.js';
import { insist } from '../support/insist.js';

/** What every engine promises about the same events at the same expected revision. */
export function describeRetries(engine: EngineUnderTest): void {
  describe('retry', () => {
    test(
      'answers the first places, also after later events, and stores nothing',
      onLog(engine, async ({ store, since }) => {
        const stream = newStream();
        const [opening, events, later] = [newEvents(1), newEvents(3), newEvents(2)];
        await store.append(stream, opening, 'no-stream');
        const first = await store.append(stream, events, 0);
        expect(await store.append(stream, events, 0)).toEqual(first);
        await store.append(stream, later, 3);
        expect(await store.append(stream, events, 0)).toEqual(first);
        const stored = idsOf([...opening, ...events, ...later]);
        expect(await streamIds(store, stream)).toEqual(stored);
        expect(await logIds(store, since)).toEqual(stored);
      }),
    );

    test(
      'answers a part of what is stored if it is in its place',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const [a, b, c] = [newEvent(), newEvent(), newEvent()];
        const { positions } = await store.append(stream, [a, b, c], 'no-stream');
        const beginning = await store.append(stream, [a, b], 'no-stream');
        expect(beginning).toEqual({ revision: 1, positions: positions.slice(0, 2) });
        const end = await store.append(stream, [b, c], 0);
        expect(end).toEqual({ revision: 2, positions: positions.slice(1) });
        expect(await streamIds(store, stream)).toEqual(idsOf([a, b, c]));
      }),
    );

    test(
      'is a conflict with more, other or reordered events, or at another revision',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const [a, b, c] = [newEvent(), newEvent(), newEvent()];
        await store.append(stream, [a, b], 'no-stream');
        const attempts: readonly (readonly [SomeEvents, 'no-stream' | number])[] = [
          [[a, b, c], 'no-stream'],
          [[a, c], 'no-stream'],
          [[c], 'no-stream'],
          [[b, a], 'no-stream'],
          [[b], 'no-stream'],
          [[a], 0],
          [[b, c], 0],
        ];
        for (const [events, expected] of attempts) {
          await expect(store.append(stream, events, expected)).rejects.toMatchObject(
            errorWith('revision-conflict'),
          );
        }
        expect(await streamIds(store, stream)).toEqual(idsOf([a, b]));
      }),
    );

    test(
      'goes by the ids: what was stored first stays',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const event = newEvent({ data: 'first' });
        const first = await store.append(stream, [event], 'no-stream');
        const second = await store.append(stream, [{ ...event, data: 'second' }], 'no-stream');
        expect(second).toEqual(first);
        expect((await all(store.readStream(stream))).map(({ data }) => data)).toEqual(['first']);
      }),
    );

    test(
      'answers the same to 50 concurrent ones',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const events = newEvents(2);
        const results = await Promise.all(
          Array.from({ length: 50 }, () => insist(() => store.append(stream, events, 'no-stream'))),
        );
        for (const result of results) expect(result).toEqual(results[0]);
        expect(await streamIds(store, stream)).toEqual(idsOf(events));
      }),
    );

    const testKnownIds = engine.tellsKnownIds ? test : test.skip;
    testKnownIds(
      'refuses an id that is stored in another place, and only that append',
      onLog(engine, async ({ store, since }) => {
        const [stream, other] = [newStream(), newStream()];
        const stored = newEvents(2);
        await store.append(stream, stored, 'no-stream');
        const appends = [
          store.append(stream, [newEvent(), stored[0]], 1),
          store.append(other, [stored[0]], 'no-stream'),
          store.append(newStream(), newEvents(1), 'no-stream'),
        ];
        expect(await Promise.allSettled(appends)).toMatchObject([
          { status: 'rejected', reason: errorWith('event-refused') },
          { status: 'rejected', reason: errorWith('event-refused') },
          { status: 'fulfilled' },
        ]);
        expect(await logIds(store, since)).toHaveLength(3);
        expect(await streamIds(store, other)).toEqual([]);
      }),
    );
  });
}
