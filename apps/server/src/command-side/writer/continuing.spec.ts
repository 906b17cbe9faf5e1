import { describe, expect, test } from '@jest/globals';
import { type EventStore, EventStoreError, openMemoryEventStore } from '@sitlog/event-store';
import { newId, sha256Hex } from '@sitlog/platform';
import {
  INITIAL_CORE,
  type OpenSituation,
  type SituationContinued,
  situationStream,
} from '@sitlog/situation';
import { note } from '../../../../../libs/situation/test/contents.js';
import { SituationBroken } from '../../continuity/breaks.js';
import { type LosingStore, openLosingStore } from '../../continuity/testing/losing-store.js';
import { type SituationSnapshot, type SnapshotSource } from '../aggregate/snapshot-source.js';
import { NO_SNAPSHOTS } from '../testing/no-snapshots.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome } from '../command-outcome.js';
import { toEvent } from './to-event.js';
import { SituationWriter } from './situation-writer.js';

const S = 'test';
const STREAM = situationStream(S);
let time = 1_700_000_000_000_000;
const clock = { now: () => (time += 1) };
const opened = { code: 'TST', name: 'Test', mode: 'actual', timeZone: 'UTC' } as const;
const opening: OpenSituation = { kind: 'open-situation', ...opened };

function order(
  command: CommandEnvelope['command'],
  over: Partial<CommandEnvelope> = {},
): CommandEnvelope {
  const requestHash = sha256Hex(JSON.stringify(command));
  return { command, author: 'ana', commandId: newId(), requestHash, correlationId: 'c', ...over };
}

const numberIn = (outcome: CommandOutcome): string | undefined =>
  outcome.kind === 'stored' ? outcome.receipt.entryNo : outcome.kind;

/** A situation opened at revision 0, with entries 1 to 5 at the revisions of the same numbers. */
async function fiveEntries(): Promise<
  LosingStore & { readonly orders: readonly CommandEnvelope[] }
> {
  const losing = openLosingStore();
  const writer = writerOn(losing.store);
  await writer.submit(order(opening));
  const orders = [1, 2, 3, 4, 5].map((n) => order(note(`n${n}`)));
  for (const one of orders) await writer.submit(one);
  return { ...losing, orders };
}

function writerOn(store: EventStore, snapshots: Partial<SnapshotSource> = {}): SituationWriter {
  return new SituationWriter(S, { store, snapshots: { ...NO_SNAPSHOTS, ...snapshots }, clock });
}

/** A view that holds all five entries. */
async function viewOf({
  store,
  orders,
}: {
  store: EventStore;
  orders: readonly CommandEnvelope[];
}) {
  const events = await Array.fromAsync(store.readStream(STREAM));
  const core = { ...INITIAL_CORE, opened, revision: 5, lastOrdinal: 5, lastRecordedAt: time };
  const known: SituationSnapshot = { core, lastEvent: events[5]!.id };
  return {
    known: () => known,
    revision: () => 5,
    command: (_: string, author: string, commandId: string) => {
      const at = orders.findIndex((one) => one.commandId === commandId && one.author === author);
      const found = orders[at];
      return found && { requestHash: found.requestHash, revision: at + 1 };
    },
  } satisfies Partial<SnapshotSource>;
}

/** Accepts what is missing, as a named person does. */
async function accept(
  store: EventStore,
  missing: SituationContinued['missing'],
  expected: number | 'no-stream',
): Promise<void> {
  const data: SituationContinued = {
    reason: 'known',
    missing,
    cause: 'gap',
    opened,
    lastOrdinal: 5,
  };
  const fact = { name: 'SituationContinued', data } as const;
  const by = order({ kind: 'continue-situation', ...data }, { author: 'Ada' });
  const placement = { situation: S, recordedAt: clock.now(), storedAt: time };
  await store.append(STREAM, [toEvent(fact, by, placement)], expected);
}

describe('a writer, of whose situation events are gone,', () => {
  test('quotes no receipt of another event, and stores nothing twice', async () => {
    const five = await fiveEntries();
    const writer = writerOn(five.store, await viewOf(five));
    five.loss.from = 3;
    await expect(writer.submit(five.orders[0]!)).rejects.toMatchObject({
      found: { kind: 'gap', from: 1, to: 1 },
    });
    expect(numberIn(await writer.submit(five.orders[3]!))).toBe('TST-004');
  });

  test('quotes no receipt of an event that stands where another was seen', async () => {
    const five = await fiveEntries();
    const view = await viewOf(five);
    const command: SnapshotSource['command'] = (...asked) => {
      const found = view.command(...asked);
      return found && { ...found, revision: 5 };
    };
    const writer = writerOn(five.store, { ...view, command });
    await expect(writer.submit(five.orders[0]!)).rejects.toMatchObject({
      found: { kind: 'changed', from: 5, to: 5 },
    });
  });

  test('decides nothing without the beginning', async () => {
    const { store, loss } = await fiveEntries();
    loss.from = 3;
    await expect(writerOn(store).submit(order(note('late')))).rejects.toMatchObject({
      found: { kind: 'gap', from: 0, to: 2 },
    });
  });

  test('decides nothing without what was seen last', async () => {
    const five = await fiveEntries();
    const writer = writerOn(five.store, await viewOf(five));
    five.loss.to = 3;
    await expect(writer.submit(order(note('late')))).rejects.toMatchObject({
      found: { kind: 'gap', from: 4, to: 5 },
    });
    five.loss.to = -1;
    await expect(writer.submit(order(note('late')))).rejects.toMatchObject({
      found: { kind: 'gap', from: 0, to: 5 },
    });
  });

  test('decides nothing where another event stands in place of the one seen last', async () => {
    const five = await fiveEntries();
    const { known } = await viewOf(five);
    const view = { known: () => ({ ...known(), lastEvent: newId() }) };
    await expect(writerOn(five.store, view).submit(order(note('late')))).rejects.toMatchObject({
      found: { kind: 'changed', from: 0, to: 5 },
    });
  });

  test('says that the stream was deleted for good', async () => {
    const five = await fiveEntries();
    const writer = writerOn(five.store, await viewOf(five));
    five.loss.deleted = true;
    const cold = writerOn(five.store).submit(order(note('late')));
    await expect(cold).rejects.toThrow(SituationBroken);
    await expect(writer.submit(order(note('late')))).rejects.toMatchObject({
      found: { kind: 'deleted' },
    });
  });

  test('goes on once it is there again', async () => {
    const { store, loss } = await fiveEntries();
    const writer = writerOn(store);
    loss.from = 3;
    await expect(writer.submit(order(note('late')))).rejects.toThrow(SituationBroken);
    loss.from = 0;
    expect(numberIn(await writer.submit(order(note('late'))))).toBe('TST-006');
  });
});

describe('once it was accepted that events are missing, a writer', () => {
  test.each([
    ['without views', false],
    ['with views of before', true],
  ])('goes on with the numbers, %s', async (_, isViewed) => {
    const five = await fiveEntries();
    const view = isViewed ? await viewOf(five) : {};
    await accept(five.store, { from: 0, to: 5 }, 5);
    five.loss.from = 6;
    const writer = writerOn(five.store, view);
    expect(numberIn(await writer.submit(order(note('late'))))).toBe('TST-006');
    const repeated = await writer.submit(five.orders[1]!);
    expect(numberIn(repeated)).toBe(isViewed ? 'lost' : 'TST-007');
  });

  test('takes no further loss for accepted', async () => {
    const five = await fiveEntries();
    await accept(five.store, { from: 0, to: 2 }, 5);
    five.loss.from = 3;
    expect(numberIn(await writerOn(five.store).submit(order(note('late'))))).toBe('TST-006');
    five.loss.from = 5;
    await expect(writerOn(five.store).submit(order(note('late')))).rejects.toMatchObject({
      found: { kind: 'gap', from: 3, to: 4 },
    });
  });
});

test('the key of an event of a later release is taken, whatever that event says', async () => {
  const { store } = await fiveEntries();
  const later = order(note('later'));
  const fact = { name: 'SituationClosed', data: { reason: 'x' } } as const;
  const placement = { situation: S, recordedAt: clock.now(), storedAt: time };
  const { id, data, metadata } = toEvent(fact, later, placement);
  const unread = { ...(metadata as object), event: 'SituationPaused' };
  await store.append(STREAM, [{ id, type: 'situation.paused', data, metadata: unread }], 5);
  const again = await writerOn(store).submit(later);
  expect(again).toMatchObject({
    kind: 'stored',
    repeated: true,
    receipt: { eventId: id, revision: 6 },
  });
  expect(await Array.fromAsync(store.readStream(STREAM))).toHaveLength(7);
});

describe('a batch that is too large for the store', () => {
  /** A store that takes so many events at once. */
  function narrow(store: EventStore, most: number): EventStore {
    return {
      ...store,
      append: (stream, events, expected) =>
        events.length > most
          ? Promise.reject(new EventStoreError('event-too-large', `${events.length} events`))
          : store.append(stream, events, expected),
    };
  }

  test('is stored in parts', async () => {
    const writer = writerOn(narrow(openMemoryEventStore(), 3));
    await writer.submit(order(opening));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, n) => writer.submit(order(note(`n${n}`)))),
    );
    expect(outcomes.map(numberIn)).toEqual(
      Array.from({ length: 60 }, (_, n) => `TST-${String(n + 1).padStart(3, '0')}`),
    );
  });

  test('costs only the order whose event is too large by itself', async () => {
    const store = openMemoryEventStore();
    const picky: EventStore = {
      ...store,
      append: (stream, events, expected) =>
        JSON.stringify(events).includes('huge')
          ? Promise.reject(new EventStoreError('event-too-large', 'huge'))
          : store.append(stream, events, expected),
    };
    const writer = writerOn(picky);
    await writer.submit(order(opening));
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'huge', 'c'].map((headline) => writer.submit(order(note(headline)))),
    );
    expect(
      outcomes.map((one) => (one.status === 'fulfilled' ? numberIn(one.value) : 'refused')),
    ).toEqual(['TST-001', 'TST-002', 'refused', 'TST-003']);
  });
});
