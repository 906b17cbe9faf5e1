import { expect, test } from '@jest/globals';
import { newEvent, newStream } from '../conformance/support/events.js';
import { continues, type WitnessLookup } from './continues.js';
import { EventStoreError } from '../port/event-store-error.js';
import { type Position, type RecordedEvent } from '../port/port.js';
import { witnessOf } from './witness.js';

const event = (position: bigint, overrides: Partial<RecordedEvent> = {}): RecordedEvent => ({
  ...newEvent(),
  stream: newStream(),
  revision: 0,
  position,
  ...overrides,
});

/** A log of places as a database has them: with events of others between, and some that were cleared away. */
function logOf(events: readonly RecordedEvent[], end: Position, others: readonly Position[] = []) {
  const asked: Position[] = [];
  const log: WitnessLookup = {
    end: () => end,
    eventAt: (position) => {
      asked.push(position);
      if (others.includes(position)) throw new EventStoreError('position-unknown', '');
      return events.find((one) => one.position === position);
    },
  };
  return { log, asked };
}

const [one, two, three] = [event(100n), event(200n), event(300n)];
const witnesses = [three, two, one].map(witnessOf);

test('a log goes on that holds the newest of what was seen; nothing else is looked at', async () => {
  const { log, asked } = logOf([one, two, three], 900n);
  expect(await continues(log, witnesses)).toBe('continues');
  expect(asked).toEqual([300n]);
});

test('a log goes on of which nothing was seen', async () => {
  expect(await continues(logOf([], 5n).log, [])).toBe('continues');
});

test.each([
  ['ends before it', logOf([one, two], 299n).log],
  ['is empty', { ...logOf([], 0n).log, end: () => undefined }],
])('a log went back where something was seen and it %s', async (_, log) => {
  expect(await continues(log, witnesses)).toBe('went-back');
});

test.each<readonly [string, Partial<RecordedEvent>]>([
  ['another id', { id: newEvent().id }],
  ['another stream', { stream: 'other' }],
  ['another revision', { revision: 7 }],
  ['another type', { type: 'other' }],
  ['other data', { data: { n: '1' } }],
  ['other metadata', { metadata: [] }],
])('a log has changed where an event with %s stands', async (_, other) => {
  const { log } = logOf([one, two, { ...three, ...other }], 900n);
  expect(await continues(log, witnesses)).toBe('changed');
});

test('a log has changed where an event of others stands, or none begins', async () => {
  expect(await continues(logOf([one, two], 900n, [300n]).log, witnesses)).toBe('changed');
});

test('what is gone without a trace says nothing: the next older one does', async () => {
  expect(await continues(logOf([one], 900n).log, witnesses)).toBe('continues');
  const changed = logOf([{ ...one, data: 0 }], 900n);
  expect(await continues(changed.log, witnesses)).toBe('changed');
  expect(changed.asked).toEqual([300n, 200n, 100n]);
});

test('a log has changed where nothing of what was seen is left, as far as it is looked at', async () => {
  const many = Array.from({ length: 40 }, (_, at) => event(BigInt(4_000 - at)));
  const { log, asked } = logOf(many.slice(16), 9_000n);
  expect(await continues(log, many.map(witnessOf))).toBe('changed');
  expect(asked).toHaveLength(16);
});

test('a witness is the same whatever the order of keys, and for any JSON', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as RecordedEvent['data'];
  for (const [data, same] of [
    [
      { a: 1, b: { c: [], d: null } },
      { b: { d: null, c: [] }, a: 1 },
    ],
    [{ '\ud800': 'lone \udfff' }, { '\ud800': 'lone \udfff' }],
    [deep, deep],
  ] as const) {
    expect(witnessOf({ ...one, data })).toEqual(witnessOf({ ...one, data: same }));
  }
  const texts = [['ab'], ['a', 'b'], [['a'], 'b'], { a: 'b' }, 'ab', [[], 'a', 'b'], ['a\nb']];
  const sums = texts.map((data) => witnessOf({ ...one, data }).checksum);
  expect(new Set(sums).size).toBe(texts.length);
});

test('a witness never changes its form: it is kept in files', () => {
  const fixed = { id: 'i', type: 't', data: { b: [1, 'x'], a: null }, metadata: true };
  expect(witnessOf({ ...fixed, stream: 's', revision: 3, position: 12n })).toEqual({
    position: 12n,
    id: 'i',
    checksum: 'ab2fca78dfdd11dab9b6d5a9981dac556f7d6d7f742a890d1d99be1f37909ef1',
  });
});
