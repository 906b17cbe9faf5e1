import { expect, test } from '@jest/globals';
import { openMemoryEventStore } from '@sitlog/event-store';
import { type Command, SHIPPED_PACKS, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { NOTHING_WRITTEN, stateAt, write } from '../../../../test/oracle/histories/histories.js';
import { vocabularyIn } from '../../../../test/oracle/vocabulary/naive-vocabulary.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { vocabularyAt } from './read-registers.js';

const PACKS = SHIPPED_PACKS.map(({ document }) => document.pack);
const pack = fc.constantFrom(...PACKS);
const names = { en: 'x', ar: 'س' };

const opening = fc.array(pack, { maxLength: 3 }).map((chosen): Command => ({
  kind: 'open-situation',
  ...{ code: 'RND', name: 'Random', mode: 'exercise', timeZone: 'UTC' },
  packs: chosen.map((one) => ({ pack: one })),
}));
const step: fc.Arbitrary<Command> = fc.oneof(
  pack.map((one): Command => ({ kind: 'adopt-pack', pack: one })),
  pack.map((one): Command => ({ kind: 'drop-pack', pack: one })),
  fc.nat({ max: 3 }).map((n): Command => ({
    kind: 'extend-vocabulary',
    own: { table: 'kinds', code: `event.own_${n}`, row: { names } },
  })),
  fc.constantFrom('river', 'agreement', 'area', 'vessel', 'outbreak').map((type): Command => ({
    kind: 'register-item',
    ...{ register: 'subject', id: `a-${type}`, item: { type, name: type } },
  })),
);

/** What can be said, by codes alone. */
function codesOf({ kinds, subjectTypes, facets }: ReturnType<typeof vocabularyIn>): unknown {
  return [kinds, subjectTypes, facets].map(({ all }) => all.map(({ code }) => code).toSorted());
}

test('whatever is adopted, dropped and added in whatever order, what could be said at any revision stays known', async () => {
  await inFolder(async (folder) => {
    const db = viewsIn(folder);
    const store = openMemoryEventStore();
    let situations = 0;
    await fc.assert(
      fc.asyncProperty(opening, fc.array(step, { maxLength: 14 }), async (first, steps) => {
        situations += 1;
        const situation = `v${situations}`;
        const { events } = [first, ...steps].reduce(
          (written, command, i) =>
            write(written, { command, author: 'desk', recordedAt: 1_481_600_000_000_000 + i }),
          NOTHING_WRITTEN,
        );
        const [opened, ...more] = events.map((event) => storedForm(situation, event));
        await store.append(streamOf(situation), [opened!, ...more], 'no-stream');
        await catchUp(store, db);
        for (const { revision } of events) {
          const naive = codesOf(vocabularyIn(upTo(events, revision)));
          expect(codesOf(vocabularyAt(db, situation, revision))).toEqual(naive);
          expect(codesOf(stateAt(events, revision).core.registers.vocabulary)).toEqual(naive);
        }
      }),
      { numRuns: 60 },
    );
    db.close();
  });
});

function upTo(events: readonly SituationEvent[], revision: number): readonly SituationEvent[] {
  return events.filter((event) => event.revision <= revision);
}
