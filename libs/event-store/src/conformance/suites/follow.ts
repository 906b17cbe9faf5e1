import { describe, expect, test } from '@jest/globals';
import { type FollowItem } from '../../port/port.js';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import {
  all,
  errorWith,
  followedIds,
  followedUntil,
  followingFrom,
  FROM_THE_START,
  idsOf,
  logIds,
  newEvents,
  newStream,
} from '../support/events.js';

/** What every engine promises about following the log. */
export function describeFollow(engine: EngineUnderTest): void {
  describe('follow', () => {
    test(
      'gives the whole log from the start, then says that it has caught up',
      onLog(engine, async ({ store }) => {
        await store.append(newStream(), newEvents(1_100), 'no-stream');
        const { signal } = new AbortController();
        const items = await followedUntil(store.follow(FROM_THE_START, signal), isCaughtUp);
        expect(followedIds(items)).toEqual(await logIds(store));
        const last = (await all(store.readAll())).at(-1)?.position;
        expect(items.at(-1)).toMatchObject({ kind: 'caught-up', position: last });
      }),
    );

    test(
      'gives what is after a position, and then each append as it comes',
      onLog(engine, async ({ store, since }) => {
        const stream = newStream();
        const { positions } = await store.append(stream, newEvents(5), 'no-stream');
        const from = { through: positions[2], witnesses: [] };
        const items = store.follow(from, new AbortController().signal);
        const follower = items[Symbol.asyncIterator]();
        const [, , , ...expected] = await all(store.readAll(since));
        for (const event of expected) {
          expect(await pull(follower)).toEqual({ kind: 'event', event });
        }
        expect(await pull(follower)).toMatchObject({
          kind: 'caught-up',
          position: positions[4],
        });
        for (const revision of [4, 5, 6]) {
          const next = pull(follower);
          const { positions: places } = await store.append(stream, newEvents(1), revision);
          expect(await next).toMatchObject({ event: { revision: revision + 1 } });
          expect(await pull(follower)).toMatchObject({ kind: 'caught-up', position: places[0] });
        }
        await follower.return?.();
      }),
    );

    test(
      'says that it has caught up when there is nothing to catch up on',
      onLog(engine, async ({ store, since }) => {
        const items = store.follow(followingFrom(since), new AbortController().signal);
        const [first] = await followedUntil(items, () => true);
        expect(first).toEqual({ kind: 'caught-up', position: undefined, through: since.after });
      }),
    );

    test(
      'waits for a slow reader and leaves nothing out',
      onLog(engine, async ({ store, since }) => {
        const appended: string[] = [];
        const seen: FollowItem[] = [];
        for await (const item of store.follow(followingFrom(since), new AbortController().signal)) {
          seen.push(item);
          if (appended.length === 3_000 && item.kind === 'caught-up') break;
          if (appended.length === 3_000 || seen.length % 20 !== 1) continue;
          const events = newEvents(150);
          await store.append(newStream(), events, 'no-stream');
          appended.push(...idsOf(events));
        }
        expect(followedIds(seen)).toEqual(appended);
      }),
    );

    test(
      'gives every follower everything while many append',
      onLog(engine, async ({ store, since }) => {
        const lastStream = newStream();
        const isLast = (item: FollowItem) =>
          item.kind === 'event' && item.event.stream === lastStream;
        const followers = Array.from({ length: 3 }, () =>
          followedUntil(store.follow(followingFrom(since), new AbortController().signal), isLast),
        );
        const batches = Array.from({ length: 300 }, () => newEvents(2));
        await Promise.all(batches.map((events) => store.append(newStream(), events, 'no-stream')));
        await store.append(lastStream, newEvents(1), 'no-stream');
        const expected = await logIds(store, since);
        expect(expected).toHaveLength(601);
        for (const items of await Promise.all(followers)) {
          expect(followedIds(items)).toEqual(expected);
        }
      }),
    );

    test(
      'ends without error when its signal aborts: before, between events, or while it waits',
      onLog(engine, async ({ store, since }) => {
        await store.append(newStream(), newEvents(3), 'no-stream');
        expect(await all(store.follow(FROM_THE_START, AbortSignal.abort()))).toEqual([]);

        const between = new AbortController();
        const seen: FollowItem[] = [];
        for await (const item of store.follow(followingFrom(since), between.signal)) {
          seen.push(item);
          between.abort();
        }
        expect(seen).toHaveLength(1);

        const waiting = new AbortController();
        const from = { through: await store.end(), witnesses: [] };
        const follower = store.follow(from, waiting.signal)[Symbol.asyncIterator]();
        expect((await follower.next()).value).toMatchObject({ kind: 'caught-up' });
        const next = follower.next();
        waiting.abort();
        expect((await next).done).toBe(true);
      }),
    );

    test(
      'fails when the store is closed under it',
      onLog(engine, async ({ store }) => {
        const end = await store.end();
        const items = store.follow({ through: end, witnesses: [] }, new AbortController().signal);
        const follower = items[Symbol.asyncIterator]();
        await follower.next();
        const next = follower.next();
        const [waiting] = await Promise.allSettled([next, store.close()]);
        expect(waiting).toMatchObject({ reason: errorWith('store-unavailable') });
      }),
    );
  });
}

function isCaughtUp(item: FollowItem): item is FollowItem & { kind: 'caught-up' } {
  return item.kind === 'caught-up';
}

async function pull(follower: AsyncIterator<FollowItem>): Promise<FollowItem | undefined> {
  for (;;) {
    const next = await follower.next();
    if (next.done === true) return undefined;
    // Of others, who may use the same database.
    if (next.value.kind !== 'passed') return next.value;
  }
}
