import { describe, expect, test } from '@jest/globals';
import { type EventStore, type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { history } from '../../../../test/oracle/histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import {
  entryAt,
  headOf,
  incompleteAt,
  parkedEvents,
  type Projection,
  PROJECTIONS,
  readProgress,
  readTimeline,
  registersAt,
  removeOtherGenerations,
  viewFile,
} from '../index.js';

const S = 's1';
const HEAD = Number.MAX_SAFE_INTEGER - 1;

function sample(): readonly SituationEvent[] {
  return fc.sample(history(), { numRuns: 1, seed: 7 })[0] ?? [];
}

async function append(store: EventStore, events: readonly NewEvent[], from = -1): Promise<void> {
  const [first, ...rest] = events;
  if (first === undefined) return;
  await store.append(streamOf(S), [first, ...rest], from === -1 ? 'no-stream' : from);
}

function stored(events: readonly SituationEvent[]): NewEvent[] {
  return events.map((event) => storedForm(S, event));
}

/** Everything that the views hold of the situation. */
function contents(db: ReturnType<typeof viewsIn>): unknown {
  const tables = [
    'situation',
    'moment',
    'register_version',
    'entry_version',
    'entry_text',
    'entry_reference',
    'series',
    'account',
    'command',
    'logged',
    'entry_check',
    'check_count',
    'report',
  ];
  return tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all());
}

const broken = (entryNo: string): NewEvent => ({
  id: newId(),
  type: 'entry.from_a_later_release',
  data: { entryNo },
  metadata: {
    recordedAt: '2031-01-01T00:00:00.000000Z',
    author: { id: 'x' },
    event: 'EntryX',
    version: 1,
  },
});

describe('the views', () => {
  test('are the same however often the follower stops in between', async () => {
    await inFolder(async (folder) => {
      const events = sample();
      const all = stored(events);
      const store = openMemoryEventStore();
      const inSteps = viewsIn(folder);
      for (let from = 0; from < all.length; from += 7) {
        await append(store, all.slice(from, from + 7), from - 1);
        await catchUp(store, inSteps);
      }
      const expected = contents(inSteps);
      inSteps.close();
      await inFolder(async (other) => {
        const atOnce = viewsIn(other);
        await catchUp(store, atOnce);
        expect(contents(atOnce)).toEqual(expected);
        expect(readProgress(atOnce).events).toBe(all.length);
        atOnce.close();
      });
    });
  });

  test('go on where a copy of their file was cut off, without skipping or doubling', async () => {
    await inFolder(async (folder) => {
      const all = stored(sample());
      const store = openMemoryEventStore();
      await append(store, all.slice(0, 20));
      const db = viewsIn(folder);
      await catchUp(store, db);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      await inFolder(async (later) => {
        const file = viewFile(folder, PROJECTIONS);
        copyFileSync(file, viewFile(later, PROJECTIONS));
        await append(store, all.slice(20), 19);
        await catchUp(store, db);
        const restored = viewsIn(later);
        await catchUp(store, restored);
        expect(contents(restored)).toEqual(contents(db));
        restored.close();
        db.close();
      });
    });
  });

  test('refuse a log that ends before what they have seen', async () => {
    await inFolder(async (folder) => {
      const all = stored(sample());
      const store = openMemoryEventStore();
      await append(store, all);
      const db = viewsIn(folder);
      await catchUp(store, db);
      const before = contents(db);
      const older = openMemoryEventStore();
      await expect(catchUp(older, db)).rejects.toThrow(/The log is empty, before position/);
      await append(older, all.slice(0, 5));
      const seen = `before position ${all.length} which the views have seen`;
      await expect(catchUp(older, db)).rejects.toThrow(`The log ends at position 5, ${seen}`);
      expect(contents(db)).toEqual(before);
      db.close();
    });
  });

  test('park an event that cannot be read, and what follows of its entry, and go on with the rest', async () => {
    await inFolder(async (folder) => {
      const events = sample();
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      await append(store, stored(events));
      await catchUp(store, db);
      const entries = readTimeline(db, {
        situation: S,
        validAt: HEAD,
        knownRevision: HEAD,
        order: 'recorded',
        direction: 'ascending',
        filter: {},
        limit: 10,
      });
      const [one, two] = entries.map(({ entry }) => entry.entryNo);
      const last = events.at(-1)!;
      const at = events.length - 1;
      const marked = (entryNo: string, revision: number): NewEvent =>
        storedForm(S, {
          ...last,
          name: 'EntryMarked',
          revision,
          data: { entryNo, tlp: 'TLP:RED', from: 'TLP:AMBER', reason: 'test' },
        });
      await append(store, [broken(one!), marked(one!, at + 2), marked(two!, at + 3)], at);
      await catchUp(store, db);

      expect(parkedEvents(db).map(({ sequence, revision }) => [sequence, revision])).toEqual([
        [one, at + 1],
        [one, at + 2],
      ]);
      expect(incompleteAt(db, S, HEAD)).toEqual([one]);
      expect(incompleteAt(db, S, at)).toEqual([]);
      expect(entryAt(db, S, two!, HEAD)?.content.tlp).toBe('TLP:RED');
      expect(entryAt(db, S, one!, HEAD)?.content.tlp).not.toBe('TLP:RED');
      expect(headOf(db, S)?.revision).toBe(at + 3);
      db.close();
    });
  });

  test('stop with a clear word when a bad event is met while they are built anew', async () => {
    await inFolder(async (folder) => {
      const events = sample();
      const store = openMemoryEventStore();
      await append(store, [...stored(events), broken('RND-001')]);
      const db = viewsIn(folder);
      await expect(catchUp(store, db)).rejects.toThrow(
        /cannot be built: event \d+ of situation-s1/,
      );
      expect(readProgress(db)).toEqual({ position: undefined, events: 0, built: false });
      expect(registersAt(db, S, HEAD).registers.source.size).toBe(0);
      db.close();
    });
  });

  test('of a new version are built beside the old ones, which are removed once they have caught up', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      await append(store, stored(sample()));
      const old = viewsIn(folder);
      await catchUp(store, old);
      old.close();
      const next: readonly Projection[] = PROJECTIONS.map((projection, i) =>
        i === 0 ? { ...projection, version: 99 } : projection,
      );
      const db = viewsIn(folder, next);
      expect(readProgress(db).built).toBe(false);
      expect(existsSync(viewFile(folder, PROJECTIONS))).toBe(true);
      await catchUp(store, db, next);
      removeOtherGenerations(folder, next);
      expect(existsSync(viewFile(folder, PROJECTIONS))).toBe(false);
      expect(readdirSync(folder)).toContain(viewFile(folder, next).slice(join(folder, '/').length));
      db.close();
    });
  });
});
