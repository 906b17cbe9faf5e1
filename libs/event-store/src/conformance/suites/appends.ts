import { describe, expect, test } from '@jest/globals';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import {
  all,
  errorWith,
  idsOf,
  logIds,
  newEvents,
  newStream,
  streamIds,
} from '../support/events.js';

/** What every engine promises about appends at a revision, alone and against each other. */
export function describeAppends(engine: EngineUnderTest): void {
  describe('append', () => {
    test(
      'stores events at the next revisions and answers their places',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const first = await store.append(stream, newEvents(2), 'no-stream');
        const second = await store.append(stream, newEvents(3), 1);
        expect([first.revision, second.revision]).toEqual([1, 4]);
        const stored = await all(store.readStream(stream));
        const positions = [...first.positions, ...second.positions];
        expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
        expect(stored.map(({ position }) => position)).toEqual(positions);
        expect(stored.every((event) => event.stream === stream)).toBe(true);
      }),
    );

    test(
      'stores nothing when the stream does not end where it is expected to',
      onLog(engine, async ({ store }) => {
        const [known, unknown] = [newStream(), newStream()];
        const events = newEvents(3);
        await store.append(known, events, 'no-stream');
        for (const expected of ['no-stream', 0, 1, 3, 1000] as const) {
          await expect(store.append(known, newEvents(2), expected)).rejects.toMatchObject(
            errorWith('revision-conflict'),
          );
        }
        await expect(store.append(unknown, newEvents(2), 0)).rejects.toMatchObject(
          errorWith('revision-conflict'),
        );
        expect(await streamIds(store, known)).toEqual(idsOf(events));
        expect(await streamIds(store, unknown)).toEqual([]);
      }),
    );

    test(
      'lets exactly one of 100 concurrent appends at the same revision win',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        await store.append(stream, newEvents(1), 'no-stream');
        const rivals = Array.from({ length: 100 }, () => newEvents(2));
        const results = await Promise.allSettled(
          rivals.map((events) => store.append(stream, events, 0)),
        );
        const winners = rivals.filter((_, at) => results[at]?.status === 'fulfilled');
        const losses = results.filter(({ status }) => status === 'rejected');
        expect(winners).toHaveLength(1);
        for (const loss of losses) {
          expect(loss).toMatchObject({ reason: errorWith('revision-conflict') });
        }
        expect((await streamIds(store, stream)).slice(1)).toEqual(winners.flatMap(idsOf));
      }),
    );

    test(
      'lets concurrent appends to many streams all win',
      onLog(engine, async ({ store, since }) => {
        const batches = Array.from({ length: 200 }, () => newEvents(3));
        const streams = batches.map(newStream);
        const results = await Promise.all(
          batches.map((events, at) => store.append(streams[at] ?? '', events, 'no-stream')),
        );
        expect(new Set(results.flatMap(({ positions }) => positions)).size).toBe(600);
        for (const [at, stream] of streams.entries()) {
          expect(await streamIds(store, stream)).toEqual(idsOf(batches[at] ?? []));
        }
        expect(await logIds(store, since)).toHaveLength(600);
      }),
    );

    test(
      'finishes what is pending when it is closed, and nothing afterwards',
      onLog(engine, async ({ store }) => {
        const pending = Promise.all(
          Array.from({ length: 100 }, () => store.append(newStream(), newEvents(1), 'no-stream')),
        );
        const closed = store.close();
        expect(await pending).toHaveLength(100);
        await closed;
        const refused = errorWith('store-unavailable');
        await expect(store.append(newStream(), newEvents(1), 'no-stream')).rejects.toMatchObject(
          refused,
        );
        await expect(store.end()).rejects.toMatchObject(refused);
        await expect(all(store.readAll())).rejects.toMatchObject(refused);
        await expect(all(store.readStream(newStream()))).rejects.toMatchObject(refused);
        await store.close();
      }),
    );
  });
}
