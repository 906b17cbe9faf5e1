import { describe, expect, test } from '@jest/globals';
import { type EventStore, type Position } from '../../port/port.js';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import { all, errorWith, logIds, newEvents, newStream } from '../support/events.js';

/** What an engine that keeps its log promises about being closed and opened again. */
export function describeRestart(engine: EngineUnderTest): void {
  describe('after a restart', () => {
    test(
      'every event is in its place, and a retry is still a retry',
      onLog(engine, async ({ log, store, since }) => {
        const stream = newStream();
        const [events, later] = [newEvents(3), newEvents(2)];
        const first = await store.append(stream, events, 'no-stream');
        await store.append(stream, later, 2);
        const stored = await all(store.readAll(since));
        await store.close();
        const again = await log.connect();
        try {
          expect(await all(again.readAll(since))).toEqual(stored);
          expect(await again.append(stream, events, 'no-stream')).toEqual(first);
          await expect(again.append(stream, newEvents(1), 2)).rejects.toMatchObject(
            errorWith('revision-conflict'),
          );
          await again.append(stream, newEvents(1), 4);
          expect(await logIds(again, since)).toHaveLength(6);
        } finally {
          await again.close();
        }
      }),
    );

    test(
      'a follower that goes on from its last position has missed nothing and sees nothing twice',
      onLog(engine, async ({ log, store, since }) => {
        const seen: string[] = [];
        const half = await writeAndFollow(store, { after: since.after, seen, until: 5_000 });
        await store.close();
        const again = await log.connect();
        try {
          await writeAndFollow(again, { after: half, seen, until: 10_000 });
          expect(seen).toEqual(await logIds(again, since));
        } finally {
          await again.close();
        }
      }),
    );
  });
}

interface Progress {
  readonly after: Position | undefined;
  readonly seen: string[];
  readonly until: number;
}

// Writes 5,000 events in 100 appends, follows until so many are seen, and answers the last position.
async function writeAndFollow(
  store: EventStore,
  progress: Progress,
): Promise<Position | undefined> {
  const { after, seen, until } = progress;
  const written = Promise.all(
    Array.from({ length: 100 }, () => store.append(newStream(), newEvents(50), 'no-stream')),
  );
  let last = after;
  for await (const item of store.follow(
    { through: after, witnesses: [] },
    new AbortController().signal,
  )) {
    if (item.kind !== 'event') continue;
    seen.push(item.event.id);
    last = item.event.position;
    if (seen.length === until) break;
  }
  await written;
  return last;
}
