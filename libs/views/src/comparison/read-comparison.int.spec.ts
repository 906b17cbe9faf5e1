import { describe, expect, test } from '@jest/globals';
import { compare } from '@sitlog/board';
import { openMemoryEventStore } from '@sitlog/event-store';
import fc from 'fast-check';
import { recordsOf } from '../../../board/test/compared.js';
import { type SituationEvent } from '@sitlog/situation';
import {
  figureHistory,
  figureMoments,
} from '../../../../test/oracle/histories/figure-histories.js';
import { history, momentsOf } from '../../../../test/oracle/histories/histories.js';
import { talkHistory, talkMoments } from '../../../../test/oracle/histories/talk-histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { readComparison } from './read-comparison.js';

describe('a comparison read from the views', () => {
  test.each([
    ['all sorts', history(), (events: readonly SituationEvent[]) => momentsOf(events, 3)],
    ['figures', figureHistory(), (events: readonly SituationEvent[]) => figureMoments(events)],
    ['demands and forecasts', talkHistory(), talkMoments],
  ])(
    'is that of the folded history, for two moments of random histories of %s',
    async (_, drawn, momentsIn) => {
      await inFolder(async (folder) => {
        const store = openMemoryEventStore();
        const db = viewsIn(folder);
        let situations = 0;
        const draws = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 4, maxLength: 4 });
        await fc.assert(
          fc.asyncProperty(drawn, draws, async (events, pairs) => {
            situations += 1;
            const situation = `s${situations}`;
            const [first, ...rest] = events.map((event) => storedForm(situation, event));
            await store.append(streamOf(situation), [first!, ...rest], 'no-stream');
            await catchUp(store, db);
            const moments = momentsIn(events);
            for (const [a, b] of pairs) {
              const [from, to] = [moments[a % moments.length]!, moments[b % moments.length]!];
              const read = readComparison(db, situation, from, to);
              expect(asText(read)).toEqual(asText(compare(recordsOf(events), from, to)));
            }
          }),
          { numRuns: 30 },
        );
        db.close();
      });
    },
  );
});

/** Positions are those of the whole log, and the order of rows is that of the board. */
function asText(compared: object): unknown {
  return Object.entries(compared).map(([section, rows]) => [
    section,
    (rows as readonly { readonly id: string }[])
      .map((row) =>
        JSON.stringify(row, (key, value: unknown) => (key === 'position' ? undefined : value)),
      )
      .sort(),
  ]);
}
