import { describe, expect, test } from '@jest/globals';
import { type NewEvent } from '../../port/port.js';
import { MAX_APPEND_BYTES } from '../../append/prepared-append.js';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import {
  errorWith,
  logIds,
  newEvent,
  newEvents,
  newStream,
  type SomeEvents,
} from '../support/events.js';

/** What every engine refuses before it stores anything. */
export function describeRefusals(engine: EngineUnderTest): void {
  describe('refusal', () => {
    test.each(notEvents())('of a whole append for one event with %s', (_, event) =>
      onLog(engine, async ({ store, since }) => {
        const append = store.append(newStream(), [newEvent(), event as NewEvent], 'no-stream');
        await expect(append).rejects.toMatchObject(errorWith('event-refused'));
        expect(await logIds(store, since)).toEqual([]);
      })(),
    );

    test(
      'of an empty append, the same id twice, and names or revisions that cannot be',
      onLog(engine, async ({ store, since }) => {
        const event = newEvent();
        const results = await Promise.allSettled([
          store.append(newStream(), [] as unknown as SomeEvents, 'no-stream'),
          store.append(newStream(), [event, event], 'no-stream'),
          ...['', '$all', '\ud800'].map((name) => store.append(name, [event], 'no-stream')),
          ...[-1, 0.5, NaN].map((revision) => store.append(newStream(), [event], revision)),
        ]);
        for (const result of results) {
          expect(result).toMatchObject({ reason: errorWith('event-refused') });
        }
        expect(await logIds(store, since)).toEqual([]);
      }),
    );

    test(
      'of more than 1 MiB, counted in bytes',
      onLog(engine, async ({ store, since }) => {
        const half = 'é'.repeat(MAX_APPEND_BYTES / 4);
        const tooLarge = errorWith('event-too-large');
        const appends: readonly SomeEvents[] = [
          [newEvent({ data: 'x'.repeat(MAX_APPEND_BYTES) })],
          [newEvent({ data: half }), newEvent({ data: half })],
          [newEvent({ data: half, metadata: half })],
        ];
        for (const events of appends) {
          await expect(store.append(newStream(), events, 'no-stream')).rejects.toMatchObject(
            tooLarge,
          );
        }
        expect(await logIds(store, since)).toEqual([]);
      }),
    );

    test(
      'leaves room for appends of nearly 1 MiB, also many at once',
      onLog(engine, async ({ store, since }) => {
        const data = 'x'.repeat(MAX_APPEND_BYTES - 10_000);
        await Promise.all(
          Array.from({ length: 8 }, () =>
            store.append(newStream(), [newEvent({ data }), ...newEvents(2)], 'no-stream'),
          ),
        );
        expect(await logIds(store, since)).toHaveLength(24);
      }),
    );
  });
}

function notEvents(): [string, unknown][] {
  const cycle: unknown[] = [];
  cycle.push({ cycle });
  const hidden: Record<string, unknown> = { toJSON: () => 1 };
  hidden['self'] = hidden;
  const data: readonly [string, unknown][] = [
    ['NaN', NaN],
    ['infinity', [Infinity]],
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array<unknown>(1)],
    ['a list with a property', Object.assign([1], { a: 1 })],
    ['a bigint', { a: 1n }],
    ['a symbol', Symbol('a')],
    ['a function', { a: () => 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['an instance', new URL('sitlog:instance')],
    ['a boxed string', Object('a')],
    ['a cycle', cycle],
    ['a cycle behind toJSON', hidden],
  ];
  const names: readonly [string, Partial<NewEvent>][] = [
    ['no id', { id: '' }],
    ['an id that is no UUID', { id: 'event-1' }],
    ['an id in upper case', { id: '0193E7A2-0000-7000-8000-00000000000A' }],
    ['no type', { type: '' }],
    ['a type of the engine', { type: '$settings' }],
    ['a type that is not Unicode', { type: 'a\udc00' }],
  ];
  return [
    ...data.map(([name, value]): [string, unknown] => [
      `${name} as data`,
      { ...newEvent(), data: value },
    ]),
    ['a date as metadata', { ...newEvent(), metadata: new Date(0) }],
    ...names.map(([name, part]): [string, unknown] => [name, newEvent(part)]),
  ];
}
