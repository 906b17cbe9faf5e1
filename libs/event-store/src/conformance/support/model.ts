import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EventStoreError } from '../../port/event-store-error.js';
import { type EventStore, type ExpectedRevision, type NewEvent } from '../../port/port.js';
import { type EngineUnderTest, onLog } from './engine.js';
import { all, logIds, newEvents, newStream, streamIds, type SomeEvents } from './events.js';

interface Append {
  readonly stream: string;
  readonly events: SomeEvents;
  readonly expected: ExpectedRevision;
}

/** What to append next, as numbers, so that fast-check can shrink it. */
type Step =
  | {
      readonly kind: 'append';
      readonly stream: number;
      readonly count: number;
      readonly off: number;
    }
  | {
      readonly kind: 'retry';
      readonly which: number;
      readonly skip: number;
      readonly more: number;
    };

/** Random appends, with retries and wrong expectations, against a list that follows the same rules. */
export function describeModel(engine: EngineUnderTest): void {
  describe('any sequence of appends', () => {
    test(
      'ends as the naive model says',
      onLog(engine, async ({ store }) => {
        await fc.assert(
          fc.asyncProperty(fc.array(anyStep(), { maxLength: 25 }), async (steps) => {
            await compare(store, steps);
          }),
          { numRuns: 60 },
        );
      }),
    );
  });
}

function anyStep(): fc.Arbitrary<Step> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('append' as const),
      stream: fc.nat(2),
      count: fc.integer({ min: 1, max: 4 }),
      off: fc.constantFrom(0, 0, 0, -1, 1),
    }),
    fc.record({
      kind: fc.constant('retry' as const),
      which: fc.nat(),
      skip: fc.nat(2),
      more: fc.constantFrom(0, 0, 1),
    }),
  );
}

async function compare(store: EventStore, steps: readonly Step[]): Promise<void> {
  const after = await store.end();
  const model = new Model();
  const streams = [newStream(), newStream(), newStream()];
  const accepted: Append[] = [];
  for (const step of steps) {
    const append = nextAppend(step, { model, streams, accepted });
    const expected = model.append(append);
    expect(await outcome(store, append)).toBe(expected);
    if (expected !== 'revision-conflict') accepted.push(append);
  }
  expect(await logIds(store, after === undefined ? {} : { after })).toEqual(model.log);
  for (const stream of streams) {
    expect(await streamIds(store, stream)).toEqual(model.stream(stream));
  }
}

// Answers the ids at the places that the store answered, so that places are compared, not numbers.
async function outcome(store: EventStore, append: Append): Promise<string> {
  try {
    const result = await store.append(append.stream, append.events, append.expected);
    const from = result.revision - append.events.length + 1;
    const stored = await all(store.readStream(append.stream, { from, to: result.revision }));
    expect(stored.map(({ position }) => position)).toEqual(result.positions);
    return stored.map(({ id }) => id).join();
  } catch (error) {
    if (error instanceof EventStoreError) return error.code;
    throw error;
  }
}

function nextAppend(
  step: Step,
  { model, streams, accepted }: { model: Model; streams: string[]; accepted: Append[] },
): Append {
  if (step.kind === 'retry') {
    const earlier = accepted[step.which % accepted.length];
    return earlier === undefined
      ? { stream: newStream(), events: newEvents(1), expected: 0 }
      : retryOf(earlier, step);
  }
  const stream = streams[step.stream] ?? '';
  const end = model.stream(stream).length - 1 + step.off;
  return { stream, events: newEvents(step.count), expected: end < 0 ? 'no-stream' : end };
}

function retryOf(
  { stream, events, expected }: Append,
  { skip, more }: { skip: number; more: number },
): Append {
  const [first, ...rest]: readonly NewEvent[] = events.slice(skip % events.length);
  const start = expected === 'no-stream' ? -1 : expected;
  const end = start + (skip % events.length);
  return {
    stream,
    events: [first ?? events[0], ...rest, ...(more === 0 ? [] : newEvents(more))],
    expected: end < 0 ? 'no-stream' : end,
  };
}

class Model {
  readonly log: string[] = [];
  readonly #streams = new Map<string, string[]>();

  stream(name: string): readonly string[] {
    return this.#streams.get(name) ?? [];
  }

  append({ stream, events, expected }: Append): string {
    const ids = events.map(({ id }) => id);
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const stored = this.stream(stream);
    if (stored.slice(first, first + ids.length).join() === ids.join()) return ids.join();
    if (stored.length !== first) return 'revision-conflict';
    this.#streams.set(stream, [...stored, ...ids]);
    this.log.push(...ids);
    return ids.join();
  }
}
