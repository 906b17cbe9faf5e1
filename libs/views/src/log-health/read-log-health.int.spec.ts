import { expect, test } from '@jest/globals';
import { ENTRY_CHECKS, entryChecks } from '@sitlog/board';
import { type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { ordinalOf, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { history, momentsOf, stateAt } from '../../../../test/oracle/histories/histories.js';
import { standingCredibility } from '../../../../test/oracle/naive-grade.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { readLogHealth } from './read-log-health.js';

/** A retracted or refuted entry falls under no check. */
function isLost(entryNo: string, events: readonly SituationEvent[]): boolean {
  return standingCredibility(entryNo, events) === 2;
}

test('counts and names what a look at every entry finds, at every moment of random histories', async () => {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    let situations = 0;
    await fc.assert(
      fc.asyncProperty(history(), async (events) => {
        const situation = `h${(situations += 1)}`;
        const [first, ...rest] = events.map((event): NewEvent => storedForm(situation, event));
        await store.append(streamOf(situation), [first!, ...rest], 'no-stream');
        await catchUp(store, db);
        for (const { knownRevision, validAt } of momentsOf(events, 3)) {
          const all = [...stateAt(events, knownRevision).entries.values()];
          const found = readLogHealth(db, { situation, knownRevision, unverifiedSince: validAt });
          const naive = ENTRY_CHECKS.map((check) => {
            const entries = all
              .filter((entry) => entryChecks(entry).includes(check))
              .filter(({ recordedAt }) => check !== 'unverified' || recordedAt <= validAt)
              .map(({ entryNo }) => ordinalOf(entryNo));
            return { check, count: entries.length, first: entries.slice(0, 20) };
          });
          const lost = all
            .filter(({ content }) => content.grade.credibility === 1)
            .map(({ entryNo }) => entryNo)
            .filter((entryNo) => isLost(entryNo, events.slice(0, knownRevision + 1)))
            .map(ordinalOf);
          const support = { check: 'support_withdrawn', count: lost.length, first: lost };
          expect(found).toEqual([...naive, support]);
        }
      }),
      { numRuns: 30 },
    );
    db.close();
  });
}, 300_000);
