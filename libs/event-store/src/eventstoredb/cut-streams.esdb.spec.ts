import { jsonEvent } from '@eventstore/db-client';
import { expect, test } from '@jest/globals';
import {
  all,
  errorWith,
  followedIds,
  followedUntil,
  followingFrom,
  idsOf,
  logIds,
  newEvents,
  streamIds,
} from '../conformance/support/events.js';
import { type StreamRange } from '../port/port.js';
import { describeOnServer, type OnServer } from './testing/real-server.js';

const gap = errorWith('stream-gap');
const uncertain = errorWith('append-uncertain');
const deleted = errorWith('stream-deleted');

/** How often each of the events stands in the log. */
async function timesStored(
  { store, since }: Pick<OnServer, 'store' | 'since'>,
  events: readonly { readonly id: string }[],
): Promise<number[]> {
  const stored = await logIds(store, since);
  return idsOf(events).map((id) => stored.filter((one) => one === id).length);
}

describeOnServer('a stream of EventStoreDB that somebody has cut', (on) => {
  test(
    'before an event never gives other events than those asked for',
    on(async ({ store, admin }) => {
      const events = newEvents(9);
      await store.append('s', events, 'no-stream');
      await admin.cut('s', { truncateBefore: 6 });
      const ranges: StreamRange[] = [{}, { from: 2, to: 4 }, { from: 3, to: 3 }, { to: 8 }];
      for (const range of ranges) {
        await expect(all(store.readStream('s', range))).rejects.toMatchObject(gap);
      }
      expect(idsOf(await all(store.readStream('s', { from: 6 })))).toEqual(idsOf(events.slice(6)));
      expect(await all(store.readStream('s', { from: 9 }))).toEqual([]);
    }),
  );

  test(
    'before an event takes what follows its end, and leaves open what was cut away',
    on(async ({ store, since, admin }) => {
      const [events, more] = [newEvents(9), newEvents(2)];
      await store.append('s', events, 'no-stream');
      await admin.cut('s', { truncateBefore: 6 });
      expect(await store.append('s', more, 8)).toMatchObject({ revision: 10 });
      expect(await store.append('s', more, 8)).toMatchObject({ revision: 10 });
      await expect(store.append('s', newEvents(1), 8)).rejects.toMatchObject(
        errorWith('revision-conflict'),
      );
      await expect(store.append('s', events, 'no-stream')).rejects.toMatchObject(uncertain);
      await expect(store.append('s', newEvents(1), 2)).rejects.toMatchObject(uncertain);
      expect(await logIds(store, since)).toEqual(idsOf([...events, ...more]));
    }),
  );

  test(
    'to a few events stores a larger append once, however often it is repeated',
    on(async ({ store, since, admin }) => {
      await store.append('s', newEvents(3), 'no-stream');
      await admin.cut('s', { maxCount: 2 });
      const burst = newEvents(5);
      for (let tries = 0; tries < 3; tries += 1) {
        await expect(store.append('s', burst, 2)).rejects.toMatchObject(uncertain);
      }
      expect(await timesStored({ store, since }, burst)).toEqual([1, 1, 1, 1, 1]);
      await expect(streamIds(store, 's')).rejects.toMatchObject(gap);
      const last = await all(store.readStream('s', { from: 6 }));
      expect(idsOf(last)).toEqual(idsOf(burst.slice(-2)));
    }),
  );

  test(
    'wholly does not begin anew, and is not gone on with unnoticed',
    on(async ({ store, since, admin }) => {
      await store.append('s', newEvents(3), 'no-stream');
      await admin.deleteSoftly('s');
      expect(await all(store.readStream('s', { from: 2 }))).toEqual([]);
      const anew = newEvents(1);
      for (let tries = 0; tries < 3; tries += 1) {
        await expect(store.append('s', anew, 'no-stream')).rejects.toMatchObject(uncertain);
      }
      expect(await timesStored({ store, since }, anew)).toEqual([1]);
      await expect(streamIds(store, 's')).rejects.toMatchObject(gap);
    }),
  );

  test(
    'wholly goes on at its old end, and only there',
    on(async ({ store, since, admin }) => {
      await store.append('s', newEvents(3), 'no-stream');
      await admin.deleteSoftly('s');
      const later = newEvents(2);
      for (let tries = 0; tries < 2; tries += 1) {
        expect(await store.append('s', later, 2)).toMatchObject({ revision: 4 });
      }
      expect(await timesStored({ store, since }, later)).toEqual([1, 1]);
      await expect(streamIds(store, 's')).rejects.toMatchObject(gap);
      expect(idsOf(await all(store.readStream('s', { from: 3 })))).toEqual(idsOf(later));
    }),
  );

  test(
    'for good says so, and does not stop the others',
    on(async ({ store, since, admin }) => {
      const [events, others] = [newEvents(3), newEvents(2)];
      await store.append('s', events, 'no-stream');
      await admin.deleteForGood('s');
      await expect(streamIds(store, 's')).rejects.toMatchObject(deleted);
      await expect(store.append('s', newEvents(1), 2)).rejects.toMatchObject(deleted);
      await expect(store.append('s', newEvents(1), 'no-stream')).rejects.toMatchObject(deleted);
      await store.append('other', others, 'no-stream');
      expect(await logIds(store, since)).toEqual(idsOf([...events, ...others]));
      const { signal } = new AbortController();
      const followed = await followedUntil(
        store.follow(followingFrom(since), signal),
        ({ kind }) => kind === 'caught-up',
      );
      expect(followedIds(followed)).toEqual(idsOf([...events, ...others]));
    }),
  );

  test(
    'or into which the server has put a link holds a gap there',
    on(async ({ store, since, admin }) => {
      const [events, later] = [newEvents(2), newEvents(2)];
      await store.append('s', events, 'no-stream');
      await admin.append('s', jsonEvent({ type: '$>', data: '0@elsewhere' }));
      await expect(streamIds(store, 's')).rejects.toMatchObject(gap);
      expect(idsOf(await all(store.readStream('s', { to: 1 })))).toEqual(idsOf(events));
      await expect(store.append('s', later, 1)).rejects.toMatchObject(uncertain);
      expect(await store.append('s', later, 2)).toMatchObject({ revision: 4 });
      expect(await timesStored({ store, since }, later)).toEqual([1, 1]);
      expect(await logIds(store, since)).toEqual(idsOf([...events, ...later]));
      expect(idsOf(await all(store.readStream('s', { from: 3 })))).toEqual(idsOf(later));
    }),
  );
});
