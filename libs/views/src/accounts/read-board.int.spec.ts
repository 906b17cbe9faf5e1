import { describe, expect, test } from '@jest/globals';
import { type Derived } from '@sitlog/board';
import { type EventStore, type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { history, momentsOf } from '../../../../test/oracle/histories/histories.js';
import { type NaiveProposition, naiveBoard } from '../../../../test/oracle/oracle.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { readBoard } from './read-board.js';

/** The board as the oracle words it. */
function naively({ since, ...derived }: Derived): NaiveProposition {
  return derived;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

async function log(
  store: EventStore,
  situation: string,
  events: readonly SituationEvent[],
): Promise<void> {
  const [first, ...rest] = events.map((event) => storedForm(situation, event));
  if (first === undefined) return;
  const all: [NewEvent, ...NewEvent[]] = [first, ...rest];
  await store.append(streamOf(situation), all, 'no-stream');
}

describe('the indexed board', () => {
  test('equals the naive fold over the raw log, at every pair of moments of random histories', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(history(), async (events) => {
          situations += 1;
          const situation = `s${situations}`;
          await log(store, situation, events);
          await catchUp(store, db);
          for (const at of momentsOf(events)) {
            const indexed = readBoard(db, situation, at).map(naively).toSorted(byId);
            expect(indexed).toEqual(naiveBoard(events, at));
          }
        }),
        { numRuns: 60 },
      );
      db.close();
    });
  }, 300_000);

  test('does not change in the past when more is logged', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(
          history(),
          fc.double({ min: 0, max: 1, noNaN: true }),
          async (events, share) => {
            situations += 1;
            const situation = `p${situations}`;
            const cut = Math.max(1, Math.floor(events.length * share));
            const early = events.slice(0, cut);
            await log(store, situation, early);
            await catchUp(store, db);
            const moments = momentsOf(early, 1);
            const before = moments.map((at) => readBoard(db, situation, at));
            const later = events.slice(cut).map((event) => storedForm(situation, event));
            const [first, ...rest] = later;
            if (first !== undefined) {
              await store.append(streamOf(situation), [first, ...rest], cut - 1);
            }
            await catchUp(store, db);
            expect(moments.map((at) => readBoard(db, situation, at))).toEqual(before);
          },
        ),
        { numRuns: 25 },
      );
      db.close();
    });
  }, 300_000);
});
