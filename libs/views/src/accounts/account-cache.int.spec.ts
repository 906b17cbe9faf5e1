import { describe, expect, test } from '@jest/globals';
import { type Account } from '@sitlog/board';
import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { history } from '../../../../test/oracle/histories/histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { openViews, parkedEvents, PROJECTIONS, viewFile } from '../index.js';
import { foreign } from '../../test/unreadable.js';
import { OPEN } from '../projection/projection.js';
import { accountCacheOf } from './account-cache.js';
import { readBoard } from './read-board.js';

const LATE = Number.MAX_SAFE_INTEGER - 1;

/** Appends events of a situation from the one with this number on. */
async function append(
  store: EventStore,
  situation: string,
  events: readonly SituationEvent[],
  from: number,
): Promise<void> {
  const [first, ...rest] = events.slice(from).map((event) => storedForm(situation, event));
  if (first === undefined) return;
  const expected = from === 0 ? 'no-stream' : from - 1;
  await store.append(streamOf(situation), [first, ...rest], expected);
}

/** Boards of a situation at several revisions, valid early and late. */
function boardsOf(db: Database, situation: string, upTo: number, clock: number): unknown {
  return [upTo, Math.floor(upTo / 2), upTo - 1].flatMap((knownRevision) =>
    [clock, clock - 3_600_000_000].map((validAt) =>
      readBoard(db, situation, { validAt, knownRevision }),
    ),
  );
}

/** The same file over a connection that has read nothing yet. */
function freshly<T>(folder: string, read: (db: Database) => T): T {
  const db = openViews(viewFile(folder, PROJECTIONS), PROJECTIONS);
  try {
    return read(db);
  } finally {
    db.close();
  }
}

describe('what is kept of accounts', () => {
  test.each([
    ['all of it', undefined],
    ['less than one board', 6],
    ['nothing', 0],
  ])(
    'is answered as if read anew, while several logs grow: %s',
    async (_, most) => {
      await inFolder(async (folder) => {
        const store = openMemoryEventStore();
        const db = viewsIn(folder);
        // The cache of a connection is made once: with this room.
        accountCacheOf(db, most);
        let situations = 0;
        await fc.assert(
          fc.asyncProperty(
            fc.array(history(), { minLength: 1, maxLength: 2 }),
            fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
            async (histories, steps) => {
              const logs = histories.map((events) => ({ events, id: `c${++situations}`, told: 0 }));
              for (const step of [...steps, LATE]) {
                for (const log of logs) {
                  const told = Math.min(log.events.length, log.told + step);
                  await append(store, log.id, log.events.slice(0, told), log.told);
                  log.told = told;
                }
                await catchUp(store, db);
                const asked = (from: Database): unknown =>
                  logs.map(({ id, events, told }) =>
                    boardsOf(from, id, told - 1, events.at(-1)?.recordedAt ?? 0),
                  );
                expect(asked(db)).toEqual(freshly(folder, asked));
              }
            },
          ),
          { numRuns: 12, endOnFailure: true },
        );
        db.close();
      });
    },
    120_000,
  );

  test('is without what was closed since and not said anew', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      const [events = []] = fc.sample(history(), { numRuns: 1, seed: 11 });
      await append(store, 's1', events, 0);
      await catchUp(store, db);
      const row = db.prepare(
        `SELECT a.id, s.proposition FROM account a JOIN series s ON s.id = a.series WHERE a.known_to = ${OPEN} LIMIT 1`,
      );
      const { id = null, proposition } = row.get()!;
      const asked = (from: Database): readonly Account[] =>
        accountCacheOf(from)
          .accountsOf(from, 's1', [String(proposition)])
          .get(String(proposition))!
          .accountsAt(LATE);
      const before = asked(db);
      db.prepare('UPDATE account SET known_to = ? WHERE id = ?').run(events.length, id);
      expect(asked(db)).toHaveLength(before.length - 1);
      expect(asked(db)).toEqual(freshly(folder, asked));
      db.close();
    });
  });

  test('is answered as if read anew where an event was parked', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      const events = fc
        .sample(history(), { numRuns: 50, seed: 7 })
        .find((told) => told.filter(({ name }) => name === 'EntryLogged').length > 6)!;
      const half = Math.floor(events.length / 2);
      const clock = events.at(-1)!.recordedAt;
      await append(store, 's1', events.slice(0, half), 0);
      await catchUp(store, db);
      boardsOf(db, 's1', half - 1, clock);

      await store.append(streamOf('s1'), [foreign()], half - 1);
      const [first, ...rest] = events.slice(half).map((event) => storedForm('s1', event));
      await store.append(streamOf('s1'), [first!, ...rest], half);
      await catchUp(store, db);
      expect(parkedEvents(db)).toHaveLength(1);
      const asked = (from: Database): unknown => boardsOf(from, 's1', events.length, clock);
      expect(asked(db)).toEqual(freshly(folder, asked));
      db.close();
    });
  });

  test('is of the file that is read, where a connection is led from one file to another', async () => {
    await inFolder(async (one) => {
      await inFolder(async (other) => {
        const drawn = fc.sample(history(), { numRuns: 2, seed: 11 });
        const clock = Math.max(...drawn.map((events) => events.at(-1)!.recordedAt));
        const asked = (from: Database): unknown => boardsOf(from, 's1', LATE, clock);
        const files: Database[] = [];
        for (const [i, folder] of [one, other].entries()) {
          const [store, db] = [openMemoryEventStore(), viewsIn(folder)];
          await append(store, 's1', drawn[i]!, 0);
          await catchUp(store, db);
          files.push(db);
        }
        let current = files[0]!;
        const led: Database = { ...current, prepare: (sql) => current.prepare(sql) };
        const first = asked(led);
        expect(first).toEqual(freshly(one, asked));
        current = files[1]!;
        expect(asked(led)).toEqual(freshly(other, asked));
        expect(asked(led)).not.toEqual(first);
        for (const db of files) db.close();
      });
    });
  });
});
