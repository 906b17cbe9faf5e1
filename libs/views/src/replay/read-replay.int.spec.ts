import { describe, expect, test } from '@jest/globals';
import { type BoardItem, itemKey, itemText, type MomentPair, withDifferences } from '@sitlog/board';
import { openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type Command, type Figure, instantOf, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import {
  figureHistory,
  figureMoments,
} from '../../../../test/oracle/histories/figure-histories.js';
import { history, momentsOf } from '../../../../test/oracle/histories/histories.js';
import { type AskedAt } from '../../../../test/oracle/oracle.js';
import {
  at,
  recordOf,
  saying,
  type Saying,
} from '../../../../test/oracle/histories/talk-commands.js';
import { talkHistory, talkMoments } from '../../../../test/oracle/histories/talk-histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { readItems } from '../board/read-items.js';
import { readReplay, type ReplayRange, type ReplayStep } from './read-replay.js';

type Shown = readonly BoardItem[];

type Logged = (events: readonly SituationEvent[]) => Promise<string>;

async function withViews(work: (db: Database, log: Logged) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    let situations = 0;
    await work(db, async (events) => {
      situations += 1;
      const situation = `s${situations}`;
      const [first, ...rest] = events.map((event) => storedForm(situation, event));
      await store.append(streamOf(situation), [first!, ...rest], 'no-stream');
      await catchUp(store, db);
      return situation;
    });
    db.close();
  });
}

function shownAt(db: Database, situation: string, at: MomentPair): Shown {
  return readItems(db, situation, at);
}

/** What a board says, in an order of its own. */
function said(board: Shown): readonly string[] {
  return board.map((item) => `${itemKey(item)} ${itemText(item)}`).toSorted();
}

/** The board after a step, each change of which has to fit the board before it. */
function stepped(board: Shown, { changes }: ReplayStep): Shown {
  for (const change of changes) {
    const was = board.find((item) => itemKey(item) === itemKey(change));
    const [before, after] = [change.before, change.after].map((item) =>
      item === null ? undefined : itemText(item),
    );
    expect(was && itemText(was)).toEqual(before);
    expect(was && itemText(was)).not.toEqual(after);
  }
  return withDifferences(board, changes);
}

type Drawn = fc.Arbitrary<readonly SituationEvent[]>;
type MomentsIn = (events: readonly SituationEvent[]) => readonly AskedAt[];
const DRAWN: readonly (readonly [string, Drawn, MomentsIn])[] = [
  ['all sorts', history(), (events) => momentsOf(events, 0)],
  ['figures', figureHistory(), (events) => figureMoments(events, 0)],
  ['demands and forecasts', talkHistory(), talkMoments],
];

const left = (
  at: Pick<Saying, 'hour'> & Partial<Saying>,
  figure: Partial<Figure> = {},
): Command => {
  const counts: Figure = {
    ...{ measure: 'people.departed', unit: 'person', quantifier: 'approx', best: 40 },
    ...{ stockFlow: 'flow', scope: 'the city' },
    ...figure,
  };
  return saying({
    kind: 'movement.convoy_departed',
    about: [],
    more: { figures: [counts] },
    ...at,
  });
};
const during = (from: number, to: number): Pick<Figure, 'period'> => ({
  period: { from: at(from), to: at(to) },
});
const prefer = (entryNo: string): Command => {
  return { kind: 'prefer-figure', entryNo, figure: { index: 0 }, reason: 'counted by name' };
};

const EXAMPLES: readonly (readonly [string, readonly Command[]])[] = [
  [
    'a plan that is retracted, of which figures are part',
    [
      saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] }),
      left({ hour: 8, relations: [{ type: 'part_of', target: 'TLK-001' }] }),
      { kind: 'retract-entry', entryNo: 'TLK-001', reason: 'error' },
    ],
  ],
  [
    'figures that are preferred in another order than they were logged',
    [
      left({ hour: 7 }, during(5, 6)),
      left({ hour: 8 }, during(6, 7)),
      prefer('TLK-002'),
      prefer('TLK-001'),
    ],
  ],
  [
    'a deadline that comes near while nobody says anything of it',
    [
      saying({ hour: 8, demand: { deadline: at(34) } }),
      left({ hour: 9 }),
      left({ hour: 10 }),
      left({ hour: 11 }),
    ],
  ],
  [
    'a demand of which an answer by hand expires',
    [
      saying({ hour: 8, demand: {} }),
      {
        kind: 'override-proposition',
        proposition: 'dem-1/status',
        value: 'met',
        reason: 'seen',
        expiresAt: instantOf(at(11)),
      },
      left({ hour: 9 }),
      left({ hour: 12 }),
    ],
  ],
];

test.each(EXAMPLES)('a live replay tells of %s', async (_, commands) => {
  await withViews(async (db, log) => {
    const events = recordOf(commands);
    const situation = await log(events);
    const from = { validAt: events[0]!.recordedAt, knownRevision: 0 };
    const { recordedAt: until } = events.at(-1)!;
    let shown = shownAt(db, situation, from);
    for (const step of readReplay(db, situation, { from, upTo: events.length - 1, until })) {
      shown = stepped(shown, step);
      expect(said(shown)).toEqual(said(shownAt(db, situation, step.at)));
    }
  });
});

describe('a replay of a random history', () => {
  test.each(DRAWN)(
    'of %s leads by its steps over every board in between to the last one, live and at a fixed valid moment',
    async (_, drawn, momentsIn) => {
      await withViews(async (db, log) => {
        await fc.assert(
          fc.asyncProperty(drawn, fc.nat(), fc.boolean(), async (events, draw, live) => {
            const situation = await log(events);
            const moments = momentsIn(events);
            const { validAt } = moments[draw % moments.length]!;
            const begin = events[draw % events.length]!;
            const from = { validAt: begin.recordedAt, knownRevision: begin.revision };
            const until = events.at(-1)!.recordedAt + 7_200_000_000;
            const end = { upTo: events.length - 1, until };
            const range: ReplayRange = live
              ? { from, ...end }
              : { from: { ...from, validAt }, validAt, ...end };
            let shown = shownAt(db, situation, range.from);
            const recorded: number[] = [];
            for (const step of readReplay(db, situation, range)) {
              shown = stepped(shown, step);
              expect(said(shown)).toEqual(said(shownAt(db, situation, step.at)));
              if (step.event === undefined) expect(step.changes.length).toBeGreaterThan(0);
              else recorded.push(step.event.revision);
            }
            expect(recorded).toEqual(
              events.map(({ revision }) => revision).filter((r) => r > begin.revision),
            );
            const last = { validAt: live ? until : validAt, knownRevision: end.upTo };
            expect(said(shown)).toEqual(said(shownAt(db, situation, last)));
          }),
          { numRuns: 40 },
        );
      });
    },
  );

  test.each(DRAWN)(
    'of %s goes on from any of its steps as it would have gone on',
    async (_, drawn) => {
      await withViews(async (db, log) => {
        await fc.assert(
          fc.asyncProperty(drawn, fc.nat(), async (events, draw) => {
            const situation = await log(events);
            const range = {
              from: { validAt: events[0]!.recordedAt, knownRevision: 0 },
              upTo: events.length - 1,
              until: events.at(-1)!.recordedAt,
            };
            const steps = [...readReplay(db, situation, range)];
            if (steps.length === 0) return;
            const cut = draw % steps.length;
            const from = steps[cut]!.at;
            expect([...readReplay(db, situation, { ...range, from })]).toEqual(
              steps.slice(cut + 1),
            );
          }),
          { numRuns: 25 },
        );
      });
    },
  );
});
