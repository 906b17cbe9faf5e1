import { describe, expect, test } from '@jest/globals';
import {
  type AppendResult,
  type EventStore,
  EventStoreError,
  openMemoryEventStore,
  type RecordedEvent,
} from '@sitlog/event-store';
import { newId, sha256Hex } from '@sitlog/platform';
import { type Envelope, type OpenSituation, situationStream } from '@sitlog/situation';
import fc from 'fast-check';
import { note } from '../../../../../libs/situation/test/contents.js';
import { commitmentTo } from './to-event.js';
import { NO_SNAPSHOTS } from '../testing/no-snapshots.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome } from '../command-outcome.js';
import { SituationWriter } from './situation-writer.js';

const S = 'test';
let time = 1_700_000_000_000_000;
const clock = { now: () => (time += 1) };

const opening: OpenSituation = {
  kind: 'open-situation',
  code: 'TST',
  name: 'Test',
  mode: 'actual',
  timeZone: 'UTC',
};

function order(
  command: CommandEnvelope['command'],
  over: Partial<CommandEnvelope> = {},
): CommandEnvelope {
  const requestHash = sha256Hex(JSON.stringify(command));
  return { command, author: 'ana', commandId: newId(), requestHash, correlationId: 'c', ...over };
}

async function logged(store: EventStore): Promise<readonly RecordedEvent[]> {
  return Array.fromAsync(store.readStream(situationStream(S)));
}

async function opened(store: EventStore = openMemoryEventStore()): Promise<EventStore> {
  await new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock }).submit(order(opening));
  return store;
}

function receiptOf(outcome: CommandOutcome): unknown {
  if (outcome.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(outcome)}`);
  return outcome.receipt;
}

/** A store whose answers get lost, before or after it did its work, as the plan says. */
function unreliable(store: EventStore, plan: readonly ('ok' | 'before' | 'after')[]): EventStore {
  let next = 0;
  return {
    ...store,
    append: async (...asked): Promise<AppendResult> => {
      const step = plan[next] ?? 'ok';
      next += 1;
      if (step === 'before') throw new EventStoreError('append-uncertain', 'no answer');
      const result = await store.append(...asked);
      if (step === 'after') throw new EventStoreError('append-uncertain', 'no answer');
      return result;
    },
  };
}

describe('a situation writer', () => {
  test('numbers entries in the order in which they were put before it', async () => {
    const store = await opened();
    const writer = new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock });
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, i) => writer.submit(order(note(`n${i}`)))),
    );
    const numbers = outcomes.map((outcome) => (receiptOf(outcome) as { entryNo: string }).entryNo);
    expect(numbers[0]).toBe('TST-001');
    expect(numbers).toEqual([...numbers].sort());
    expect(new Set(numbers).size).toBe(300);
    const times = (await logged(store)).map((e) => (e.metadata as unknown as Envelope).recordedAt);
    expect(times).toEqual([...new Set(times)].sort());
  });

  test('answers a repeated key with the first receipt, also within one batch, in another process and after a restart', async () => {
    const store = await opened();
    const writer = new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock });
    const asked = order(note('once'));
    const [first, same] = await Promise.all([writer.submit(asked), writer.submit(asked)]);
    const later = await writer.submit(asked);
    const elsewhere = await new SituationWriter(S, {
      store,
      snapshots: NO_SNAPSHOTS,
      clock,
    }).submit(asked);
    const receipts = [first, same, later, elsewhere].map((outcome) => receiptOf(outcome));
    expect(
      new Set(
        receipts.map((r) =>
          JSON.stringify(r, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)),
        ),
      ).size,
    ).toBe(1);
    expect((await logged(store)).length).toBe(2);
  });

  test('refuses a key that was used for another request, and does not mix up two authors', async () => {
    const store = await opened();
    const writer = new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock });
    const commandId = newId();
    await writer.submit(order(note('one'), { commandId }));
    const other = await writer.submit(order(note('two'), { commandId }));
    const [again, different] = await Promise.all([
      writer.submit(order(note('three'), { commandId: 'k' })),
      writer.submit(order(note('four'), { commandId: 'k' })),
    ]);
    expect([other.kind, again.kind, different.kind]).toEqual([
      'key-reused',
      'stored',
      'key-reused',
    ]);
    const bea = await writer.submit(order(note('two'), { commandId, author: 'bea' }));
    expect(bea.kind).toBe('stored');
  });

  test('remembers no refusal: the same key may be mended and sent again', async () => {
    const writer = new SituationWriter(S, {
      store: await opened(),
      snapshots: NO_SNAPSHOTS,
      clock,
    });
    const retraction = order({ kind: 'retract-entry', entryNo: 'TST-001', reason: 'error' });
    expect((await writer.submit(retraction)).kind).toBe('refused');
    await writer.submit(order(note('now it is there')));
    expect((await writer.submit(retraction)).kind).toBe('stored');
  });

  test('refuses only on the newest state, when another process has logged what was missing', async () => {
    const store = await opened();
    const one = new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock });
    const two = new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock });
    await two.submit(order(note('first')));
    await one.submit(order(note('second')));
    const outcome = await two.submit(
      order({ kind: 'retract-entry', entryNo: 'TST-002', reason: 'error' }),
    );
    expect(outcome.kind).toBe('stored');
  });

  test('stores every order exactly once when two processes write and answers get lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ok', 'before', 'after'), { maxLength: 4 }),
        fc.array(fc.constantFrom('ok', 'before', 'after'), { maxLength: 4 }),
        fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 12 }),
        async (planA, planB, orders) => {
          const store = await opened();
          const a = new SituationWriter(S, {
            store: unreliable(store, planA),
            snapshots: NO_SNAPSHOTS,
            clock,
          });
          const b = new SituationWriter(S, {
            store: unreliable(store, planB),
            snapshots: NO_SNAPSHOTS,
            clock,
          });
          const asked = orders.map((_, i) => order(note(`n${i}`)));
          const outcomes = await Promise.all(
            asked.flatMap((one, i) => {
              const [viaA, repeated] = orders[i]!;
              const first = viaA ? a : b;
              const second = viaA ? b : a;
              return repeated ? [first.submit(one), second.submit(one)] : [first.submit(one)];
            }),
          );
          expect(outcomes.every((outcome) => outcome.kind === 'stored')).toBe(true);
          const events = (await logged(store)).slice(1);
          const keys = events.map((e) => (e.metadata as unknown as Envelope).commandId);
          expect(keys.toSorted()).toEqual(asked.map((one) => one.commandId).toSorted());
          expect(events.map((e) => (e.data as { entryNo: string }).entryNo)).toEqual(
            events.map((_, i) => `TST-${String(i + 1).padStart(3, '0')}`),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stores an envelope whose commitment binds type, salt and payload', async () => {
    const store = await opened();
    const [event] = await logged(store);
    const envelope = event!.metadata as unknown as Envelope;
    expect(envelope).toMatchObject({ event: 'SituationOpened', version: 2, vocabulary: 1 });
    expect(envelope.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(envelope.commitment).toBe(commitmentTo(event!.type, envelope.salt, event!.data));
    expect(envelope.commitment).not.toBe(commitmentTo(event!.type, envelope.salt, {}));
  });

  test('goes on after an event that it cannot read, and gives its number to nobody else', async () => {
    const store = await opened();
    const [first] = await logged(store);
    const metadata = { ...(first!.metadata as object), event: 'EntryLogged' };
    const bad = { type: 'ops.action', data: { entryNo: 'TST-001', entry: { kind: 'ops.action' } } };
    const unknown = { type: 'entry.sealed', data: { entryNo: 'TST-002' } };
    await store.append(
      situationStream(S),
      [
        { id: newId(), ...bad, metadata },
        { id: newId(), ...unknown, metadata: { ...metadata, event: 'EntrySealed' } },
      ],
      0,
    );
    const writer = new SituationWriter(S, { store, snapshots: NO_SNAPSHOTS, clock });
    expect(receiptOf(await writer.submit(order(note('next'))))).toMatchObject({
      entryNo: 'TST-003',
    });
  });

  test('leaves an order undecided, and no later one worse off, when the store stays silent', async () => {
    const store = await opened();
    const down: EventStore = {
      ...store,
      append: () => Promise.reject(new EventStoreError('store-unavailable', 'down')),
    };
    const writer = new SituationWriter(S, { store: down, snapshots: NO_SNAPSHOTS, clock });
    await expect(writer.submit(order(note('lost')))).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    expect((await logged(store)).length).toBe(1);
  });
});
