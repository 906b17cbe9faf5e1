import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Json } from '../../port/port.js';
import { type EngineUnderTest, onLog } from '../support/engine.js';
import { all, newEvent, newStream } from '../support/events.js';

/** What every engine promises about payloads: what comes back is what was given, and only that. */
export function describePayloads(engine: EngineUnderTest): void {
  describe('payload', () => {
    test(
      'comes back as it was given, however odd',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const [first, ...rest] = oddPayloads().map((data) =>
          newEvent({ data, metadata: { data } }),
        );
        const events = [first ?? newEvent(), ...rest] as const;
        await store.append(stream, events, 'no-stream');
        const stored = await all(store.readStream(stream));
        // As text: an equality of values would not see key order, `__proto__` or great depth.
        expect(stored.map(({ data }) => JSON.stringify(data))).toEqual(
          events.map(({ data }) => JSON.stringify(data)),
        );
        expect(stored.map(({ metadata }) => JSON.stringify(metadata))).toEqual(
          events.map(({ metadata }) => JSON.stringify(metadata)),
        );
      }),
    );

    test(
      'comes back as it was given, whatever JSON it is',
      onLog(engine, async ({ store }) => {
        await fc.assert(
          fc.asyncProperty(anyText(), anyJson(), anyJson(), async (type, data, metadata) => {
            const stream = newStream();
            await store.append(stream, [newEvent({ type, data, metadata })], 'no-stream');
            const [stored] = await all(store.readStream(stream));
            expect(stored?.type).toBe(type);
            expect(JSON.stringify([stored?.data, stored?.metadata])).toBe(
              JSON.stringify([data, metadata]),
            );
          }),
        );
      }),
    );

    test(
      'is a copy: nobody can change it any more',
      onLog(engine, async ({ store }) => {
        const stream = newStream();
        const given = { list: [1, 2] };
        const appending = store.append(stream, [newEvent({ data: given })], 'no-stream');
        given.list.push(3);
        await appending;
        const [stored] = await all(store.readStream(stream));
        (stored?.data as { list: number[] }).list.push(4);
        const [again] = await all(store.readStream(stream));
        expect(again?.data).toEqual({ list: [1, 2] });
      }),
    );
  });
}

function oddPayloads(): readonly Json[] {
  let deep: Json = 'bottom';
  for (let level = 0; level < 5_000; level += 1) deep = level % 2 === 0 ? [deep] : { deep };
  return [
    null,
    false,
    '',
    0,
    [],
    {},
    [[], {}, ''],
    { '': '', ' ': ' ' },
    'NUL \u0000 in the middle',
    'line\u2028separators\u2029 and \ufeff and \u007f',
    'حلب 阿勒颇 🕊️ e\u0301 \u202eright to left',
    'lone \ud800 surrogates \udfff',
    { '\ud83d': '\u0000' },
    { b: 1, a: 2, 10: 3, 9: 4 },
    JSON.parse('{"__proto__": {"a": 1}, "constructor": null, "toString": []}') as Json,
    [1e21, 5e-324, 1.7976931348623157e308, 9007199254740991, -0.1, 0.1 + 0.2],
    'not a "number": 1\\u0000 \'; DROP TABLE events; --',
    'long '.repeat(40_000),
    Array.from({ length: 10_000 }, (_, at) => ({ at })),
    deep,
  ];
}

function anyText(): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => !text.startsWith('$') && !text.includes('\u0000'));
}

function anyJson(): fc.Arbitrary<Json> {
  const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: codeUnit }));
  const key = fc.oneof(text, fc.constantFrom('__proto__', 'toJSON', 'length', '0'));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.oneof(fc.constant(null), fc.boolean(), number, text),
      fc.array(tie('json')),
      fc.array(fc.tuple(key, tie('json'))).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  return json;
}
