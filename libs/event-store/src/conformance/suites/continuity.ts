import { describe, expect, test } from '@jest/globals';
import { continues } from '../../reading/continues.js';
import { type EventStore, type Following, type Witness } from '../../port/port.js';
import { witnessOf } from '../../reading/witness.js';
import { type EngineUnderTest, type Given, onLog } from '../support/engine.js';
import {
  all,
  errorWith,
  followedIds,
  followedUntil,
  idsOf,
  newEvents,
  newStream,
} from '../support/events.js';

/** What every engine promises about a log in which something was seen before. */
export function describeContinuity(engine: EngineUnderTest): void {
  describe('what was seen', () => {
    test(
      'is found at its place, and nothing behind the end',
      onLog(engine, async ({ store, since }) => {
        await store.append(newStream(), newEvents(3), 'no-stream');
        const events = await all(store.readAll(since));
        for (const event of events) expect(await store.eventAt(event.position)).toEqual(event);
        const end = await store.end();
        expect(end).toBeGreaterThanOrEqual(events.at(-1)?.position ?? -1n);
        expect(await store.eventAt((end ?? 0n) + 1_000n)).toBeUndefined();
      }),
    );

    test(
      'is recognised, also after more was appended',
      onLog(engine, async (given) => {
        const { store } = given;
        const witnesses = await witnessesOf(given);
        expect(await continues(store, witnesses)).toBe('continues');
        const later = newEvents(2);
        await store.append(newStream(), later, 'no-stream');
        expect(await continues(store, witnesses)).toBe('continues');
        expect(await continues(store, witnesses.slice(-1))).toBe('continues');
        expect(await seenFrom(store, { witnesses })).toEqual(idsOf(later));
      }),
    );

    test(
      'is where following goes on, unless it was looked through further',
      onLog(engine, async (given) => {
        const { store, since } = given;
        const [newest, second, third] = await witnessesOf(given);
        const witnesses = [second, third];
        const expected = newest.id;
        expect(await seenFrom(store, { witnesses })).toEqual([expected]);
        const earlier = { through: since.after, witnesses };
        expect(await seenFrom(store, earlier)).toEqual([expected]);
        const later = { through: newest.position, witnesses };
        expect(await seenFrom(store, later)).toEqual([]);
        const unknown = { through: newest.position + 1_000_000n, witnesses };
        expect(await seenFrom(store, unknown)).toEqual([expected]);
      }),
    );

    test(
      'is missed where another event stands, and where the log ends before',
      onLog(engine, async (given) => {
        const { store } = given;
        const [newest, older] = await witnessesOf(given);
        const other = { ...newest, id: older.id, checksum: older.checksum };
        const beyond = { ...newest, position: newest.position + 1_000_000n };
        expect(await continues(store, [other, older])).toBe('changed');
        expect(await continues(store, [beyond, older])).toBe('went-back');
        await expect(seenFrom(store, { witnesses: [other, older] })).rejects.toMatchObject(
          errorWith('log-changed'),
        );
        await expect(seenFrom(store, { witnesses: [beyond, older] })).rejects.toMatchObject(
          errorWith('log-went-back'),
        );
      }),
    );
  });
}

/** Appends three events; they stand newest first. */
async function witnessesOf({ store, since }: Given): Promise<[Witness, Witness, Witness]> {
  await store.append(newStream(), newEvents(2), 'no-stream');
  await store.append(newStream(), newEvents(1), 'no-stream');
  const [first, second, third] = (await all(store.readAll(since))).map(witnessOf);
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('less is stored than was appended');
  }
  return [third, second, first];
}

async function seenFrom(store: EventStore, from: Following): Promise<string[]> {
  const items = store.follow(from, new AbortController().signal);
  return followedIds(await followedUntil(items, ({ kind }) => kind === 'caught-up'));
}
