import { describe, expect, it } from '@jest/globals';
import { type EntryState, type SituationState } from '@sitlog/situation';
import { SHIPPED } from '@sitlog/vocabulary';
import * as fc from 'fast-check';
import {
  figureHistory,
  figureMoments,
} from '../../../../test/oracle/histories/figure-histories.js';
import { naively, sorted } from '../../../../test/oracle/figures-in-short.js';
import { stateAt } from '../../../../test/oracle/histories/histories.js';
import { DAYS, worldIn } from '../../test/figures.js';
import { explainFigures, type FigureGroup } from '../index.js';

const record = figureHistory().map((events) => ({
  state: stateAt(events, events.length - 1),
  moments: figureMoments(events, 2)
    .slice(-20)
    .map(({ validAt }) => validAt),
}));

function groupsOf(state: SituationState, validAt: number): readonly FigureGroup[] {
  const entries = [...state.entries.values()].map((entry) => ({ entry, days: DAYS }));
  return explainFigures(entries, worldIn(state, validAt)).groups;
}

describe('the figures of random records', () => {
  it('are numbers that somebody gave, or that a convention has: none is a sum, an average or a 0 for nothing', () => {
    const words = SHIPPED[0]?.numberWords?.['en'] ?? {};
    const agreed = Object.values(words).flatMap(({ min, max }) => [min, max]);
    fc.assert(
      fc.property(record, ({ state, moments }) => {
        const given = [...state.entries.values()].flatMap(({ content }) =>
          content.figures.flatMap(({ min, best, max }) => [min, best, max]),
        );
        const known = new Set([...given, ...agreed, null]);
        for (const validAt of moments) {
          for (const { lines, possible, assessments, envelopes } of groupsOf(state, validAt)) {
            const shown = [...lines, ...possible, ...assessments].map(({ line }) => line.numbers);
            const numbers = [
              ...shown.flatMap(({ low, best, high }) => [low, best, high]),
              ...envelopes.flatMap(({ low, high }) => [low, high]),
            ];
            expect(numbers.filter((number) => !known.has(number))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order in which they arrived, once all were told of what is past', () => {
    fc.assert(
      fc.property(record, fc.array(fc.nat(), { minLength: 40 }), ({ state, moments }, order) => {
        const told = lateTold(state);
        const numbers = [...told.entries.keys()];
        const shuffled = numbers
          .map((entryNo, i) => ({ entryNo, at: order[i] ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ entryNo }) => entryNo);
        const names = new Map(numbers.map((entryNo, i) => [entryNo, shuffled[i]!]));
        const back = new Map([...names].map(([from, to]) => [to, from]));
        const other = renamed(told, names);
        for (const validAt of moments) {
          const there = JSON.stringify(naively(groupsOf(other, validAt)));
          const again = there.replace(/RND-\d+/g, (entryNo) => back.get(entryNo)!);
          const expected = sorted(naively(groupsOf(told, validAt)));
          expect(inOrder(sorted(JSON.parse(again) as ReturnType<typeof sorted>))).toEqual(
            inOrder(expected),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

const AFTER_ALL = Date.UTC(2030, 0, 1) * 1000;

function lateTold(state: SituationState): SituationState {
  const entries = [...state.entries].map(
    ([no, entry]) => [no, { ...entry, toldAt: AFTER_ALL }] as const,
  );
  return { ...state, entries: new Map(entries) };
}

function renamed(state: SituationState, names: ReadonlyMap<string, string>): SituationState {
  const entries = [...state.entries.values()].map((entry) => {
    const text = JSON.stringify(entry).replace(/RND-\d+(?!-r)/g, (no) => names.get(no) ?? no);
    return JSON.parse(text) as EntryState;
  });
  const sortedByNumber = entries.toSorted((a, b) => (a.entryNo < b.entryNo ? -1 : 1));
  return { ...state, entries: new Map(sortedByNumber.map((entry) => [entry.entryNo, entry])) };
}

/** Lists by what stands in them, since entries have other numbers. */
function inOrder(groups: ReturnType<typeof sorted>): unknown {
  const byText = (a: unknown, b: unknown): number =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
  return groups.map(({ availability, ...group }) => ({
    ...group,
    ...(availability === undefined ? {} : { availability }),
    lines: group.lines.toSorted(byText),
    possible: group.possible.toSorted(),
    assessments: group.assessments.toSorted(),
  }));
}
