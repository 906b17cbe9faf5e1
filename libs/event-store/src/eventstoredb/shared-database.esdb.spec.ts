import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  all,
  errorWith,
  followedIds,
  followedUntil,
  followingFrom,
  idsOf,
  newEvents,
} from '../conformance/support/events.js';
import { continues } from '../reading/continues.js';
import { type EventStore, type FollowItem, type Following } from '../port/port.js';
import { witnessOf } from '../reading/witness.js';
import { describeOnServer, eventsOfOthers } from './testing/real-server.js';

const OTHERS = `others-${process.pid}`;

describeOnServer('a log in a database of EventStoreDB that others use as well', (on) => {
  test(
    'ends where the database does, and tells how far it was looked through',
    on(async ({ store, since, admin }) => {
      await store.append('s', newEvents(2), 'no-stream');
      await admin.appendElsewhere(OTHERS, ...eventsOfOthers(600));
      const last = await admin.appendElsewhere(OTHERS, ...eventsOfOthers(1));
      expect((await store.end()) ?? 0n).toBeGreaterThanOrEqual(last);
      const items = await followed(store, followingFrom(since));
      const [, own] = await all(store.readAll(since));
      const passed = items.flatMap((item) => (item.kind === 'passed' ? [item.through] : []));
      expect(passed.length).toBeGreaterThan(0);
      expect(passed).toEqual(passed.toSorted((one, other) => (one < other ? -1 : 1)));
      const end = items.at(-1);
      expect(end).toMatchObject({ kind: 'caught-up', position: own?.position });
      expect(throughOf(end)).toBeGreaterThanOrEqual(last);
    }),
  );

  test(
    'is read in parts, however many events of others stand between its own',
    on(async ({ store, since, admin }) => {
      const [one, other] = [newEvents(1), newEvents(1)];
      await store.append('s', one, 'no-stream');
      await admin.appendElsewhere(OTHERS, ...eventsOfOthers(900));
      await store.append('s', other, 0);
      const seen: string[] = [];
      let empty = 0;
      let range: { readonly after?: bigint } | undefined = since;
      while (range !== undefined) {
        const stops: bigint[] = [];
        const goesOn = (through: bigint): boolean => stops.push(through) < 1;
        const part = await all(store.readAll({ ...range, goesOn }));
        seen.push(...idsOf(part));
        if (part.length === 0) empty += 1;
        const [after] = stops;
        range = after === undefined ? undefined : { after };
      }
      expect(seen).toEqual([...idsOf(one), ...idsOf(other)]);
      expect(empty).toBeGreaterThan(0);
    }),
  );

  test(
    'is followed on from where it was looked through to, also by another follower',
    on(async ({ store, since, admin }) => {
      await store.append('s', newEvents(2), 'no-stream');
      await admin.appendElsewhere(OTHERS, ...eventsOfOthers(3));
      const through = throughOf((await followed(store, followingFrom(since))).at(-1));
      const witnesses = (await all(store.readAll(since))).map(witnessOf).reverse();
      const later = newEvents(1);
      const { positions } = await store.append('s', later, 1);
      const items = await followed(store, { through, witnesses });
      expect(followedIds(items)).toEqual(idsOf(later));
      expect(items.at(-1)).toMatchObject({ position: positions[0] });
    }),
  );

  test.each<readonly [string, (through: bigint) => bigint]>([
    ['at which no event begins', (through) => through + 1n],
    ['beyond its end', (through) => through + 1_000_000_000n],
  ])(
    'is followed on after the newest witness where it was looked through to a place %s',
    async (_, off) => {
      await on(async ({ store, since, admin }) => {
        await store.append('s', newEvents(1), 'no-stream');
        const witnesses = (await all(store.readAll(since))).map(witnessOf);
        const through = await admin.appendElsewhere(OTHERS, ...eventsOfOthers(1));
        const later = newEvents(2);
        await store.append('s', later, 0);
        const items = await followed(store, { through: off(through), witnesses });
        expect(followedIds(items)).toEqual(idsOf(later));
      })();
    },
  );

  test(
    'is recognised by its own events only',
    on(async ({ store, since, admin }) => {
      await store.append('s', newEvents(2), 'no-stream');
      const [first, second] = (await all(store.readAll(since))).map(witnessOf);
      const other = await admin.appendElsewhere(OTHERS, ...eventsOfOthers(1));
      const [one, two] = [first!, second!];
      expect(await continues(store, [two, one])).toBe('continues');
      const elsewhere = [
        { ...two, position: other },
        { ...two, position: two.position + 1n },
        { ...two, checksum: one.checksum },
      ];
      for (const witness of elsewhere) {
        expect(await continues(store, [witness, one])).toBe('changed');
        await expect(followed(store, { witnesses: [witness, one] })).rejects.toMatchObject(
          errorWith('log-changed'),
        );
      }
      const beyond = { ...two, position: other + 1_000_000_000n };
      expect(await continues(store, [beyond, one])).toBe('went-back');
      await expect(followed(store, { witnesses: [beyond, one] })).rejects.toMatchObject(
        errorWith('log-went-back'),
      );
      expect(await store.eventAt(two.position)).toMatchObject({ id: two.id, revision: 1 });
      await expect(store.eventAt(other)).rejects.toMatchObject(errorWith('position-unknown'));
      expect(await store.eventAt(other + 1_000_000_000n)).toBeUndefined();
    }),
  );

  test(
    'is followed past large events of others in little memory',
    on(async ({ store, since, admin, options }) => {
      for (let count = 0; count < 80; count += 1) {
        await admin.appendElsewhere(OTHERS, ...eventsOfOthers(1, 850_000));
      }
      const events = newEvents(1);
      await store.append('s', events, 'no-stream');
      const script = fileURLToPath(new URL('./testing/following.ts', import.meta.url));
      const order = JSON.stringify({ ...options, after: String(since.after) });
      // 68 MB of events, at most 50 MB of heap.
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--max-old-space-size=50',
        script,
        order,
      ]);
      expect(stdout).toBe(events[0].id);
    }),
  );
});

async function followed(store: EventStore, from: Following): Promise<FollowItem[]> {
  const items = store.follow(from, new AbortController().signal);
  return followedUntil(items, ({ kind }) => kind === 'caught-up');
}

function throughOf(item: FollowItem | undefined): bigint {
  return item?.kind === 'caught-up' ? (item.through ?? 0n) : 0n;
}
