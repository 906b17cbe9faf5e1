import { describe, expect, test } from '@jest/globals';
import { type Derived, withDifferences } from '@sitlog/board';
import { openMemoryEventStore } from '@sitlog/event-store';
import fc from 'fast-check';
import { history, momentsOf } from '../../../../test/oracle/histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { type BoardMoments, readBoard } from '../accounts/read-board.js';
import { readReplay, type ReplayRange } from './read-replay.js';

const byId = (a: Derived, b: Derived): number => (a.id < b.id ? -1 : 1);

describe('a replay of a random history', () => {
  test('leads by its steps over every board in between to the last one, live and at a fixed valid moment', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(history(), fc.nat(), fc.boolean(), async (events, draw, live) => {
          situations += 1;
          const situation = `s${situations}`;
          const [first, ...rest] = events.map((event) => storedForm(situation, event));
          await store.append(streamOf(situation), [first!, ...rest], 'no-stream');
          await catchUp(store, db);
          const moments = momentsOf(events, 0);
          const { validAt } = moments[draw % moments.length]!;
          const begin = events[draw % events.length]!;
          const from = { validAt: begin.recordedAt, knownRevision: begin.revision };
          const end = { upTo: events.length - 1, until: events.at(-1)!.recordedAt + 7_200_000_000 };
          const range: ReplayRange = live
            ? { from, ...end }
            : { from: { ...from, validAt }, validAt, ...end };
          const at = (pair: BoardMoments): readonly Derived[] => readBoard(db, situation, pair);
          let shown = at(range.from);
          const recorded: number[] = [];
          for (const { at: pair, changes, event } of readReplay(db, situation, range)) {
            for (const { id, before } of changes) {
              expect(shown.find((one) => one.id === id) ?? null).toEqual(before);
            }
            shown = withDifferences(shown, changes);
            expect(shown.toSorted(byId)).toEqual(at(pair).toSorted(byId));
            if (event === undefined) expect(changes.length).toBeGreaterThan(0);
            else recorded.push(event.revision);
          }
          expect(recorded).toEqual(
            events.map(({ revision }) => revision).filter((r) => r > begin.revision),
          );
          const last = { validAt: live ? end.until : validAt, knownRevision: end.upTo };
          expect(shown.toSorted(byId)).toEqual(at(last).toSorted(byId));
        }),
        { numRuns: 40 },
      );
      db.close();
    });
  });

  test('goes on from any of its steps as it would have gone on', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(history(), fc.nat(), async (events, draw) => {
          situations += 1;
          const situation = `r${situations}`;
          const [first, ...rest] = events.map((event) => storedForm(situation, event));
          await store.append(streamOf(situation), [first!, ...rest], 'no-stream');
          await catchUp(store, db);
          const range = {
            from: { validAt: events[0]!.recordedAt, knownRevision: 0 },
            upTo: events.length - 1,
            until: events.at(-1)!.recordedAt,
          };
          const steps = [...readReplay(db, situation, range)];
          if (steps.length === 0) return;
          const cut = draw % steps.length;
          const from = steps[cut]!.at;
          expect([...readReplay(db, situation, { ...range, from })]).toEqual(steps.slice(cut + 1));
        }),
        { numRuns: 25 },
      );
      db.close();
    });
  });
});
