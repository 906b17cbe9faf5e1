import { describe, expect, test } from '@jest/globals';
import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import {
  LOG_STREAM,
  readLogContinued,
  readStored,
  type SituationContinued,
  situationStream,
} from '@sitlog/situation';
import { note } from '../../../../../libs/situation/test/contents.js';
import { type CommandEnvelope } from '../../command-side/command-envelope.js';
import { situationId } from '../../command-side/situation-id.js';
import { NO_SNAPSHOTS } from '../../command-side/testing/no-snapshots.js';
import { SituationWriters } from '../../command-side/writer/situation-writers.js';
import { ContinuityWatch } from '../continuity-watch.js';
import { Continuity } from '../continuity.js';
import { type Seen } from '../seen.js';
import { eventsOf, restored, seenIn } from '../testing/recorded-log.js';
import { openLosingStore } from '../testing/losing-store.js';
import { Accepting } from './accepting.js';

let time = 1_700_000_000_000_000;
const clock = { now: () => (time += 1), elapsed: () => time };

/** A server on a log, with views that have seen what they have seen. */
function serverOn(store: EventStore, seen: Seen) {
  const codeOf = (id: string): string | undefined => seen.situation(id)?.core.opened?.code;
  const continuity = new Continuity(clock, codeOf);
  const rebuilt: string[] = [];
  const watch = new ContinuityWatch(store, seen, continuity, (id) => rebuilt.push(id));
  const writers = new SituationWriters({ store, snapshots: NO_SNAPSHOTS, clock });
  const accepting = new Accepting({ store, clock, continuity, watch, seen, writers });
  return { continuity, watch, writers, accepting, rebuilt };
}

function order(command: CommandEnvelope['command'], key = newId()): CommandEnvelope {
  return { command, author: 'ana', commandId: key, requestHash: 'h', correlationId: 'c' };
}

async function open(writers: SituationWriters, code: string): Promise<void> {
  const opened = { code, name: code, mode: 'actual', timeZone: 'UTC' } as const;
  await writers.submit(code, order({ kind: 'open-situation', ...opened }));
}

async function log(writers: SituationWriters, code: string): Promise<string | undefined> {
  const outcome = await writers.submit(code, order(note('x')));
  return outcome.kind === 'stored' ? outcome.receipt.entryNo : outcome.kind;
}

const by = (author = 'Ada', commandId: string = newId()) => ({
  author,
  commandId,
  requestHash: 'r',
  correlationId: 'c',
});

/** RES with three entries and OTH with one, and what was stored up to the moment of a backup: RES with one, OTH with none. */
async function twoSituations() {
  const store = openMemoryEventStore();
  const { writers } = serverOn(store, seenIn([]));
  await open(writers, 'RES');
  await open(writers, 'OTH');
  await log(writers, 'RES');
  const backup = await eventsOf(store);
  await log(writers, 'RES');
  await log(writers, 'OTH');
  await log(writers, 'RES');
  await open(writers, 'NEW');
  await log(writers, 'NEW');
  return { store, backup, events: await eventsOf(store) };
}

async function continuedIn(
  store: EventStore,
  code: string,
): Promise<readonly SituationContinued[]> {
  const stored = await Array.fromAsync(store.readStream(situationStream(situationId(code))));
  return stored.flatMap((event) => {
    const reading = readStored(event);
    return reading.kind === 'event' && reading.event.name === 'SituationContinued'
      ? [reading.event.data]
      : [];
  });
}

describe('a log that was put back to an earlier moment', () => {
  test('is named, and is the one that was seen when it is put right again', async () => {
    const { store, backup, events } = await twoSituations();
    const older = serverOn(await restored(backup), seenIn(events));
    await older.watch.look();
    expect(older.continuity.log).toMatchObject({ kind: 'went-back' });
    const whole = serverOn(store, seenIn(events));
    whole.continuity.noteLog({ kind: 'went-back', reason: 'restored' });
    await whole.watch.look();
    expect(whole.continuity.log).toBeUndefined();
  });

  test('is named also where it was written on past the point', async () => {
    const { backup, events } = await twoSituations();
    const store = await restored(backup);
    const other = serverOn(store, seenIn(backup));
    for (let n = 0; n < 8; n += 1) await log(other.writers, 'OTH');
    const server = serverOn(store, seenIn(events));
    await server.watch.look();
    expect(server.continuity.log).toMatchObject({ kind: 'changed' });
  });

  test('goes on once a named person accepts it: each situation says what it lost, and no number is given twice', async () => {
    const { backup, events } = await twoSituations();
    const store = await restored(backup);
    const server = serverOn(store, seenIn(events));
    await server.watch.look();
    const receipt = await server.accepting.log('The backup was put back.', by());
    expect(receipt.lost).toEqual([
      { code: 'RES', from: 2, to: 3 },
      { code: 'OTH', from: 1, to: 1 },
      { code: 'NEW', from: 0, to: 1 },
    ]);
    expect(server.continuity.log).toBeUndefined();
    expect(server.rebuilt).toEqual([receipt.eventId]);
    expect(server.watch.isStale).toBe(true);
    expect(await continuedIn(store, 'RES')).toMatchObject([
      { missing: { from: 2, to: 3 }, cause: 'went-back', lastOrdinal: 3 },
    ]);
    const numbers = [];
    for (const code of ['RES', 'OTH', 'NEW']) numbers.push(await log(server.writers, code));
    expect(numbers).toEqual(['RES-004', 'OTH-002', 'NEW-002']);
    await server.watch.look();
    expect(server.continuity.log).toBeUndefined();
  });

  test('loses nothing of what stands on both sides', async () => {
    const { backup, events } = await twoSituations();
    const store = await restored(backup);
    for (let n = 0; n < 8; n += 1) await log(serverOn(store, seenIn(backup)).writers, 'OTH');
    const server = serverOn(store, seenIn(events));
    await server.watch.look();
    await server.accepting.log('It was written on elsewhere.', by());
    expect(await continuedIn(store, 'OTH')).toMatchObject([{ missing: { from: 1, to: 1 } }]);
    expect(await log(server.writers, 'OTH')).toBe('OTH-009');
    expect(await log(server.writers, 'RES')).toBe('RES-004');
  });

  test('is accepted by the same request again after an end between the events, once', async () => {
    const { backup, events } = await twoSituations();
    const store = await restored(backup);
    let appends = 0;
    const dying: EventStore = {
      ...store,
      append: (...asked) => {
        appends += 1;
        return appends > 2 ? Promise.reject(new Error('killed')) : store.append(...asked);
      },
    };
    const killed = serverOn(dying, seenIn(events));
    await killed.watch.look();
    const meta = by();
    await expect(killed.accepting.log('Restored.', meta)).rejects.toThrow('killed');
    expect(killed.continuity.log).toBeDefined();

    const again = serverOn(store, seenIn(events));
    await again.watch.look();
    expect(again.continuity.log).toBeDefined();
    const receipt = await again.accepting.log('Restored.', meta);
    expect(await again.accepting.log('Restored.', meta)).toEqual(receipt);
    for (const code of ['RES', 'OTH', 'NEW']) {
      expect(await continuedIn(store, code)).toHaveLength(1);
    }
    const stored = await Array.fromAsync(store.readStream(LOG_STREAM));
    expect(stored.map((event) => readLogContinued(event)?.eventId)).toEqual([receipt.eventId]);
  });

  test('that another server accepted is taken over, also after a restart', async () => {
    const { backup, events } = await twoSituations();
    const store = await restored(backup);
    const [one, other] = [serverOn(store, seenIn(events)), serverOn(store, seenIn(events))];
    await one.watch.look();
    await other.watch.look();
    const { eventId } = await one.accepting.log('Restored.', by());
    await other.watch.look();
    expect([other.continuity.log, other.rebuilt]).toEqual([undefined, [eventId]]);
    await other.watch.look();
    expect(other.rebuilt).toEqual([eventId]);
    const late = serverOn(store, seenIn(events));
    await late.watch.look();
    expect([late.continuity.log, late.rebuilt]).toEqual([undefined, [eventId]]);
    await expect(late.accepting.log('Once more.', by())).rejects.toMatchObject({
      code: 'nothing-missing',
    });
  });

  test('is not taken for accepted by an older acceptance', async () => {
    const { backup, events } = await twoSituations();
    const store = await restored(backup);
    const first = serverOn(store, seenIn(events));
    await first.watch.look();
    await first.accepting.log('Restored.', by());
    const accepted = await eventsOf(store);
    await log(first.writers, 'RES');
    const server = serverOn(await restored(accepted), seenIn(await eventsOf(store)));
    await server.watch.look();
    expect(server.continuity.log).toMatchObject({ kind: 'went-back' });
    expect(server.rebuilt).toEqual([]);
  });

  test.each(['operator', 'Operator'])(
    'is accepted by nobody without a name (%s)',
    async (author) => {
      const { backup, events } = await twoSituations();
      const server = serverOn(await restored(backup), seenIn(events));
      await server.watch.look();
      const unnamed = server.accepting.log('Restored.', by(author));
      await expect(unnamed).rejects.toMatchObject({ code: 'operator-unnamed' });
      expect(server.continuity.log).toBeDefined();
    },
  );
});

describe('a situation of which events are gone', () => {
  async function threeEntries() {
    const losing = openLosingStore();
    const { writers } = serverOn(losing.store, seenIn([]));
    await open(writers, 'RES');
    for (let n = 0; n < 3; n += 1) await log(writers, 'RES');
    const server = serverOn(losing.store, seenIn(await eventsOf(losing.store)));
    return { ...losing, ...server, id: situationId('RES') };
  }

  test('is found in its turn, and found whole again', async () => {
    const { watch, continuity, loss, id } = await threeEntries();
    loss.from = 2;
    await watch.look();
    expect(continuity.of(id)).toMatchObject({ code: 'RES', kind: 'gap', from: 0, to: 1 });
    loss.from = 0;
    await watch.look();
    expect(continuity.of(id)).toBeUndefined();
  });

  test.each([
    ['its beginning', { from: 2 }, { from: 0, to: 1 }],
    ['everything', { to: -1 }, { from: 0, to: 3 }],
  ])(
    'goes on without %s once a named person accepts it, and gives no number twice',
    async (_, lost, range) => {
      const { watch, continuity, accepting, writers, store, loss, id } = await threeEntries();
      Object.assign(loss, lost);
      await watch.look();
      expect(continuity.of(id)).toMatchObject(range);
      const meta = by();
      const asked = { reason: 'Cleared by mistake.', ...range };
      const receipt = await accepting.situation('RES', asked, meta);
      expect(receipt.revision).toBe(4);
      Object.assign(loss, { from: loss.to === -1 ? 4 : 2, to: Infinity });
      expect(await accepting.situation('RES', asked, meta)).toEqual(receipt);
      await watch.look();
      expect(continuity.of(id)).toBeUndefined();
      expect(await log(writers, 'RES')).toBe('RES-004');
      expect(
        await Array.fromAsync(store.readStream(situationStream(id), { from: 4 })),
      ).toHaveLength(2);
    },
  );

  test('is accepted only as what it is, and by somebody with a name', async () => {
    const { watch, accepting, loss } = await threeEntries();
    const asked = { reason: 'Cleared.', from: 0, to: 1 };
    await expect(accepting.situation('RES', asked, by())).rejects.toMatchObject({
      code: 'nothing-missing',
    });
    loss.from = 3;
    await watch.look();
    await expect(accepting.situation('RES', asked, by())).rejects.toMatchObject({
      code: 'other-range',
    });
    const right = { ...asked, to: 2 };
    await expect(accepting.situation('RES', right, by('operator'))).rejects.toMatchObject({
      code: 'operator-unnamed',
    });
    loss.deleted = true;
    await expect(accepting.situation('RES', right, by())).rejects.toMatchObject({
      code: 'situation-broken',
      status: 410,
    });
  });
});
