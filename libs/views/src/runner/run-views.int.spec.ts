import { describe, expect, test } from '@jest/globals';
import {
  type EventStore,
  type NewEvent,
  openMemoryEventStore,
  witnessOf,
} from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import { LOG_CONTINUED, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { copyFileSync } from 'node:fs';
import { history } from '../../../../test/oracle/histories/histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { contents } from '../../test/contents.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import {
  lastWitness,
  PROJECTIONS,
  readProgress,
  situationsBeyond,
  viewFile,
  witnessesOf,
} from '../index.js';

const S = 's1';

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

  test('refuse a log that ends before what they have seen, and one that holds other events there', async () => {
    await inFolder(async (folder) => {
      const all = stored(sample());
      const store = openMemoryEventStore();
      await append(store, all);
      const db = viewsIn(folder);
      await catchUp(store, db);
      const before = contents(db);
      const older = openMemoryEventStore();
      await expect(catchUp(older, db)).rejects.toMatchObject({ code: 'log-went-back' });
      await append(older, all.slice(0, 5));
      await expect(catchUp(older, db)).rejects.toMatchObject({ code: 'log-went-back' });
      await append(older, stored(sample()).slice(5), 4);
      await expect(catchUp(older, db)).rejects.toMatchObject({ code: 'log-changed' });
      expect(contents(db)).toEqual(before);
      db.close();
    });
  });

  test('keep the newest event of each stream as a witness, newest first', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      await append(store, stored(sample()));
      const [first] = stored(sample());
      await store.append(streamOf('s2'), [first!], 'no-stream');
      await store.append('log', [{ ...first!, id: newId(), type: LOG_CONTINUED }], 'no-stream');
      const db = viewsIn(folder);
      await catchUp(store, db);
      const log = await Array.fromAsync(store.readAll());
      const newest = ['log', streamOf('s2'), streamOf(S)].map((stream) =>
        log.findLast((event) => event.stream === stream)!,
      );
      expect(witnessesOf(db, 16)).toMatchObject(newest.map(witnessOf));
      expect(witnessesOf(db, 1)).toHaveLength(1);
      const { revision, id } = newest[2]!;
      expect(lastWitness(db, S)).toMatchObject({ revision, id });
      expect(readProgress(db).incarnation).toBe(newest[0]!.id);
      const beyond = situationsBeyond(db, log[9]!.position);
      expect(beyond).toMatchObject([
        { id: S, fromRevision: 10, toRevision: newest[2]!.revision },
        { id: 's2', fromRevision: 0, toRevision: 0 },
      ]);
      db.close();
    });
  });
});
