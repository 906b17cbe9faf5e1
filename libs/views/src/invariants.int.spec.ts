import { describe, expect, test } from '@jest/globals';
import { type Derived, type ValueState } from '@sitlog/board';
import { evolve, INITIAL_STATE, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { repetitionOf, toldAnew } from '../../../test/oracle/histories/arrivals.js';
import { history, momentsOf, withCommand } from '../../../test/oracle/histories/histories.js';
import { someMoments, wholeHistory } from '../../../test/oracle/histories/whole-histories.js';
import { answersAt, comparisonsOf, withViews } from '../test/answers.js';
import { readBoard } from './index.js';

/** The events by which answers of the past could be moved. */
const LATER = [
  'EntryLogged',
  'EntryCorrected',
  'EntryReclassified',
  'EntryRetracted',
  'EntryReinstated',
  'EntryRegraded',
  'EntryVerified',
  'EntryRefuted',
  'EntryLeftInconclusive',
  'EntryMarked',
  'RelationAdded',
  'RelationWithdrawn',
  'SourceRegistered',
  'SubjectRegistered',
  'SidesDeclared',
  'PropositionOverridden',
  'OverrideLifted',
  'FigurePreferred',
  'FigurePreferenceWithdrawn',
];

/** Shrinking reads the views anew for each smaller history: the seed has to do. */
const REPORTED = { endOnFailure: true } as const;

const halves = fc
  .tuple(wholeHistory(), fc.integer({ min: 30, max: 70 }))
  .map(([events, share]) => ({
    events,
    early: events.slice(0, Math.max(1, Math.floor((events.length * share) / 100))),
  }));

describe('whatever is logged later', () => {
  test('changes no answer as of an earlier revision: board, figures, demands, alerts, explanations, comparisons', async () => {
    await withViews(async ({ db, log, next }) => {
      await fc.assert(
        fc.asyncProperty(halves, fc.nat(), async ({ events, early }, draw) => {
          const situation = next();
          await log(situation, early);
          const moments = someMoments(early, { draw, count: 10 });
          const answers = (): readonly object[] => [
            ...moments.map((at) => answersAt(db, situation, at)),
            ...comparisonsOf(db, situation, moments),
          ];
          const before = answers();
          await log(situation, events);
          expect(answers()).toEqual(before);
        }),
        { ...REPORTED, numRuns: 25 },
      );
    });
  });

  test('is, in these histories, every kind of event', () => {
    const drawn = fc.sample(halves, { numRuns: 150, seed: 1 });
    const later = drawn.flatMap(({ events, early }) => events.slice(early.length));
    const seen = new Set<string>(later.map(({ name }) => name));
    expect(LATER.filter((name) => !seen.has(name))).toEqual([]);
  });
});

/** An answer with the numbers that entries had before. */
function renamed(board: readonly Derived[], numbers: ReadonlyMap<string, string>): unknown {
  const back = new Map([...numbers].map(([before, after]) => [after, before]));
  const text = JSON.stringify(board).replace(/RND-\d+/g, (no) => back.get(no) ?? no);
  const byText = (a: unknown, b: unknown): number =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
  const sorted = (values: Derived['values']): Derived['values'] =>
    values.map((value) => ({ ...value, entries: value.entries.toSorted() }));
  return (JSON.parse(text) as readonly Derived[]).map((answer) => ({
    ...answer,
    values: sorted(answer.values),
    denied: sorted(answer.denied),
    earlier: answer.earlier.toSorted(byText),
    possible: answer.possible.toSorted(byText),
    abstentions: answer.abstentions.toSorted(byText),
    endings: answer.endings.toSorted(byText),
  }));
}

describe('the order of arrival', () => {
  test('does not matter where the same is known', async () => {
    const orders = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    await withViews(async ({ db, log, next }) => {
      await fc.assert(
        fc.asyncProperty(history(), orders, async (events, order) => {
          const boards = async (keys: readonly number[]) => {
            const situation = next();
            const told = toldAnew(events, keys);
            await log(situation, told.events);
            const knownRevision = told.events.length - 1;
            return momentsOf(events, 0)
              .filter((_, i) => i % 5 === keys[0]! % 5)
              .map(({ validAt }) =>
                renamed(readBoard(db, situation, { validAt, knownRevision }), told.numbers),
              );
          };
          const [first = 0] = order;
          expect(await boards(order)).toEqual(await boards(order.map(() => first)));
        }),
        { ...REPORTED, numRuns: 30 },
      );
    });
  });
});

function numbersIn(events: readonly SituationEvent[]): readonly string[] {
  return events.flatMap((event) => (event.name === 'EntryLogged' ? [event.data.entryNo] : []));
}

describe('an entry retracted and reinstated', () => {
  test('leaves every answer as it was', async () => {
    await withViews(async ({ db, log, next }) => {
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(wholeHistory(), fc.nat(), fc.nat(), async (events, which, draw) => {
          const numbers = numbersIn(events);
          const entryNo = numbers[which % Math.max(1, numbers.length)] ?? 'RND-001';
          const struck = withCommand(events, { kind: 'retract-entry', entryNo, reason: 'error' });
          const again = withCommand(struck, { kind: 'reinstate-entry', entryNo, reason: 'ok' });
          if (again.length !== events.length + 2) return;
          tried += 1;
          const situation = next();
          await log(situation, again);
          for (const { validAt } of someMoments(events, { draw, count: 8 })) {
            const at = (knownRevision: number): object =>
              withoutRevisions(answersAt(db, situation, { validAt, knownRevision }));
            expect(at(again.length - 1)).toEqual(at(events.length - 1));
          }
        }),
        { ...REPORTED, numRuns: 25 },
      );
      expect(tried).toBeGreaterThan(10);
    });
  });
});

/** An entry's revision is that of its last event, also where that changed nothing. */
function withoutRevisions(answers: object): object {
  return JSON.parse(
    JSON.stringify(answers, (key, value: unknown) => (key === 'revision' ? undefined : value)),
  ) as object;
}

const STRENGTH: readonly ValueState[] = [
  'reported',
  'alleged_by_one_side',
  'corroborated',
  'confirmed_by_adversaries',
  'verified',
];

describe('the same origin by way of another publisher', () => {
  test('raises no state, and changes nothing but that one more entry is named', async () => {
    const publisher = fc.constantFrom('src-1', 'src-2', 'src-3', 'src-4', 'src-5', 'src-6');
    await withViews(async ({ db, log, next }) => {
      let counted = 0;
      await fc.assert(
        fc.asyncProperty(history(), fc.nat(), publisher, async (events, which, by) => {
          const entries = [...events.reduce(evolve, INITIAL_STATE).entries.values()];
          const standing = entries.filter(
            ({ verification, relations, retracted, content }) =>
              verification === 'unverified' &&
              retracted === undefined &&
              content.derivedFrom.length === 0 &&
              relations.every(({ type, withdrawn }) => type !== 'duplicate_of' || withdrawn),
          );
          const entry = standing[which % Math.max(1, standing.length)];
          if (entry === undefined) return;
          const repeated = withCommand(events, repetitionOf(entry, by), entry.author);
          if (repeated.length === events.length) return;
          const entryNo = numbersIn(repeated).at(-1)!;
          // Told anew at a later moment, it is another telling, which may weigh otherwise.
          const again = repeated.reduce(evolve, INITIAL_STATE).entries.get(entryNo);
          if (again?.toldAt !== entry.toldAt) return;
          const situation = next();
          await log(situation, repeated);
          for (const { validAt } of momentsOf(events, 0).filter((_, i) => i % 3 === which % 3)) {
            const at = (of: readonly SituationEvent[]): readonly Derived[] =>
              readBoard(db, situation, { validAt, knownRevision: of.length - 1 });
            const [before, after] = [at(events), at(repeated)];
            expect(raised(before, after)).toEqual([]);
            expect(without(entryNo, after)).toEqual(without(entryNo, before));
            if (JSON.stringify(after).includes(entryNo)) counted += 1;
          }
        }),
        { ...REPORTED, numRuns: 60 },
      );
      expect(counted).toBeGreaterThan(20);
    });
  });
});

/** The values whose state is stronger than it was. */
function raised(before: readonly Derived[], after: readonly Derived[]): readonly string[] {
  const strengths = (board: readonly Derived[]): ReadonlyMap<string, number> =>
    new Map(
      board.flatMap(({ id, values, denied }) => [
        ...values.map(({ value, state }) => [`${id} ${value}`, STRENGTH.indexOf(state)] as const),
        ...denied.map(
          ({ value, state }) => [`${id} not ${value}`, STRENGTH.indexOf(state)] as const,
        ),
      ]),
    );
  const was = strengths(before);
  return [...strengths(after)]
    .filter(([name, strength]) => strength > (was.get(name) ?? -1))
    .map(([name]) => name);
}

function without(entryNo: string, board: readonly Derived[]): readonly Derived[] {
  const others = ({ entry }: { readonly entry: string }): boolean => entry !== entryNo;
  const unnamed = (values: Derived['values']): Derived['values'] =>
    values.map((value) => ({
      ...value,
      entries: value.entries.filter((entry) => entry !== entryNo),
    }));
  return board.map((answer) => ({
    ...answer,
    values: unnamed(answer.values),
    denied: unnamed(answer.denied),
    earlier: answer.earlier.filter(others),
    possible: answer.possible.filter(others),
    abstentions: answer.abstentions.filter(others),
    endings: answer.endings.filter(others),
  }));
}
