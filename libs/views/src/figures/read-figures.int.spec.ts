import { describe, expect, test } from '@jest/globals';
import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import {
  figureHistory,
  figureMoments,
} from '../../../../test/oracle/histories/figure-histories.js';
import { naively, sorted } from '../../../../test/oracle/figures-in-short.js';
import { naiveFigures } from '../../../../test/oracle/figures.js';
import { withCommand } from '../../../../test/oracle/histories/histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { explainFiguresAt, readFigures } from './read-figures.js';

interface Views {
  readonly db: Database;
  /** Logs events of a situation and waits until the views hold them. */
  readonly log: (situation: string, events: readonly SituationEvent[]) => Promise<void>;
}

async function withViews(work: (views: Views) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store: EventStore = openMemoryEventStore();
    const db = viewsIn(folder);
    await work({
      db,
      log: async (situation, events) => {
        const [first, ...rest] = events.map((event) => storedForm(situation, event));
        const at = events[0]?.revision ?? 0;
        if (first !== undefined) {
          await store.append(
            streamOf(situation),
            [first, ...rest],
            at === 0 ? 'no-stream' : at - 1,
          );
        }
        await catchUp(store, db);
      },
    });
    db.close();
  });
}

describe('the indexed figures', () => {
  test('equal the naive reading of the raw log, and what is explained, at random pairs of moments', async () => {
    await withViews(async ({ db, log }) => {
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(figureHistory(), async (events) => {
          const situation = `s${(situations += 1)}`;
          await log(situation, events);
          for (const at of figureMoments(events)) {
            const groups = readFigures(db, situation, at);
            expect(sorted(naively(groups))).toEqual(sorted(naiveFigures(events, at)));
            expect(explainFiguresAt(db, situation, at).groups).toEqual(groups);
          }
        }),
        { numRuns: 30 },
      );
    });
  });

  test('do not change in the past when more is logged', async () => {
    await withViews(async ({ db, log }) => {
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(figureHistory(), fc.nat(), async (events, drawn) => {
          const situation = `p${(situations += 1)}`;
          const cut = 1 + (drawn % events.length);
          await log(situation, events.slice(0, cut));
          const moments = figureMoments(events.slice(0, cut), 1);
          const before = moments.map((at) => readFigures(db, situation, at));
          await log(situation, events.slice(cut));
          expect(moments.map((at) => readFigures(db, situation, at))).toEqual(before);
        }),
        { numRuns: 20 },
      );
    });
  });

  test('are the same after an entry was retracted and reinstated', async () => {
    await withViews(async ({ db, log }) => {
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(figureHistory(), fc.nat(), async (events, drawn) => {
          const logged = events.flatMap((e) => (e.name === 'EntryLogged' ? [e.data.entryNo] : []));
          const entryNo = logged[drawn % Math.max(1, logged.length)] ?? 'RND-001';
          const struck = withCommand(events, { kind: 'retract-entry', entryNo, reason: 'error' });
          if (struck.length === events.length) return;
          const again = withCommand(struck, {
            kind: 'reinstate-entry',
            entryNo,
            reason: 'it stands',
          });
          if (again.length === struck.length) return;
          const situation = `r${(situations += 1)}`;
          await log(situation, again);
          for (const { validAt } of figureMoments(events, 0).slice(-40)) {
            const at = (knownRevision: number) =>
              readFigures(db, situation, { validAt, knownRevision });
            expect(at(again.length - 1)).toEqual(at(events.length - 1));
          }
        }),
        { numRuns: 20 },
      );
    });
  });
});
