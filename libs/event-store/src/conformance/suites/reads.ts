import { describe, expect, test } from '@jest/globals';
import { type EventStoreError } from '../../port/event-store-error.js';
import { type EventStore, type RecordedEvent } from '../../port/port.js';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import { all, idsOf, logIds, newEvents, newStream, streamIds } from '../support/events.js';

/** What every engine promises about reads. */
export function describeReads(engine: EngineUnderTest): void {
  describe('readStream', () => {
    test(
      'gives nothing of an unknown stream',
      onLog(engine, async ({ store }) => {
        expect(await streamIds(store, newStream())).toEqual([]);
      }),
    );

    test(
      'gives the asked range, both ends included',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        await store.append(stream, newEvents(10), 'no-stream');
        const revisions = async (range: { from?: number; to?: number }) =>
          (await all(store.readStream(stream, range))).map(({ revision }) => revision);
        expect(await revisions({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        expect(await revisions({ from: 7 })).toEqual([7, 8, 9]);
        expect(await revisions({ to: 2 })).toEqual([0, 1, 2]);
        expect(await revisions({ from: 4, to: 4 })).toEqual([4]);
        expect(await revisions({ from: 8, to: 99 })).toEqual([8, 9]);
        expect(await revisions({ from: 5, to: 4 })).toEqual([]);
        expect(await revisions({ from: 10 })).toEqual([]);
      }),
    );

    test(
      'gives more than a page',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const events = await fill(store, stream, 1_250);
        expect(await streamIds(store, stream)).toEqual(events);
        const middle = idsOf(await all(store.readStream(stream, { from: 200, to: 1_199 })));
        expect(middle).toEqual(events.slice(200, 1_200));
      }),
    );
  });

  describe('readAll', () => {
    test(
      'gives all streams in the order of their positions',
      onLog(engine, async ({ store, since }) => {
        const streams = Array.from({ length: 7 }, newStream);
        await Promise.all(streams.map((stream) => fill(store, stream, 90)));
        const log = await all(store.readAll(since));
        expect(areInOrder(log)).toBe(true);
        expect(log.at(-1)?.position).toBe(await store.end());
        const merged = await Promise.all(streams.map((stream) => all(store.readStream(stream))));
        expect(log).toEqual(merged.flat().sort((a, b) => (a.position < b.position ? -1 : 1)));
      }),
    );

    test(
      'gives what comes after a position that it never answered, or refuses it',
      onLog(engine, async ({ store }) => {
        const { positions } = await store.append(newStream(), newEvents(3), 'no-stream');
        const outcome = await all(store.readAll({ after: (positions[0] ?? 0n) - 1n })).then(
          (events) => events.map(({ position }) => position),
          (error: unknown) => (error as EventStoreError).code,
        );
        expect([positions, 'position-unknown']).toContainEqual(outcome);
      }),
    );

    test(
      'gives the asked range: after, up to and including, at most',
      onLog(engine, async ({ store, since }) => {
        const events = await fill(store, newStream(), 1_100);
        const log = await all(store.readAll(since));
        expect(idsOf(log)).toEqual(events);
        const at = (index: number) => log[index]?.position ?? -1n;
        expect(await logIds(store, { after: at(1_097) })).toEqual(events.slice(1_098));
        expect(await logIds(store, { after: at(1_099) })).toEqual([]);
        expect(await logIds(store, { ...since, upTo: at(2) })).toEqual(events.slice(0, 3));
        expect(await logIds(store, { after: at(3), upTo: at(1_050) })).toEqual(
          events.slice(4, 1_051),
        );
        expect(await logIds(store, { after: at(7), upTo: at(7) })).toEqual([]);
        expect(await logIds(store, { after: at(9), upTo: at(8) })).toEqual([]);
        for (const limit of [0, 1, 499, 500, 501, 1_000, 1_100, 9_999]) {
          expect(await logIds(store, { ...since, limit })).toEqual(events.slice(0, limit));
        }
        expect(await logIds(store, { after: at(4), upTo: at(90), limit: 5 })).toEqual(
          events.slice(5, 10),
        );
      }),
    );

    test(
      'ends between two pages where it is told to, and can be read on from there',
      onLog(engine, async ({ store, since }) => {
        const events = await fill(store, newStream(), 1_100);
        const asked: bigint[] = [];
        const goesOn = (through: bigint): boolean => asked.push(through) < 2;
        const first = await all(store.readAll({ ...since, goesOn }));
        expect(asked).toHaveLength(2);
        expect(first.length).toBeLessThan(events.length);
        const rest = await all(store.readAll({ after: asked[1] ?? -1n }));
        expect(idsOf([...first, ...rest])).toEqual(events);
      }),
    );

    test(
      'may be left early, and read twice at a time',
      onLog(engine, async ({ store, since }) => {
        const stream = newStream();
        const events = await fill(store, stream, 600);
        for await (const event of store.readAll(since)) {
          if (event.revision === 3) break;
        }
        for await (const event of store.readStream(stream)) {
          if (event.revision === 3) break;
        }
        const reads = [logIds(store, since), streamIds(store, stream), logIds(store, since)];
        expect(await Promise.all(reads)).toEqual([events, events, events]);
      }),
    );

    test(
      'goes on undisturbed while events are appended',
      onLog(engine, async ({ store, since }) => {
        const stream = newStream();
        const events = await fill(store, stream, 600);
        const seen: string[] = [];
        for await (const event of store.readAll(since)) {
          if (event.revision % 100 === 0) await fill(store, newStream(), 10);
          seen.push(event.id);
        }
        expect(seen.slice(0, 600)).toEqual(events);
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
}

async function fill(store: EventStore, stream: string, count: number): Promise<string[]> {
  const events = newEvents(count);
  await store.append(stream, events, 'no-stream');
  return idsOf(events);
}

function areInOrder(events: readonly RecordedEvent[]): boolean {
  return events.every(
    ({ position }, at) => at === 0 || position > (events[at - 1]?.position ?? 0n),
  );
}
