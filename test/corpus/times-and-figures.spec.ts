import { describe, expect, test } from '@jest/globals';
import { parseInstant, QUANTIFIERS, STOCK_FLOWS, TIME_PRECISIONS } from '@sitlog/situation';
import { type FigureRead, linesOf, NAMES, readBy, SETS, type Window, wordsOf } from './corpus.js';
import { faultIf, faultsIn, type Of } from './faults-in.js';

/** The bounds with which each way of putting a number is written. */
const BOUNDS: Readonly<Record<FigureRead['quantifier'], readonly string[]>> = {
  exact_as_reported: ['min,best,max'],
  at_least: ['min'],
  at_most: ['max'],
  approx: ['best'],
  range: ['min,max'],
  verbal: ['min,max', ''],
  unknown: ['min', ''],
};

/** The moment of an instant; NaN, which is before and after nothing, for what is none. */
const momentOf = (iso: string | null, open: number): number =>
  iso === null ? open : (parseInstant(iso) ?? NaN);

describe.each(NAMES)('the times and figures of %s', (name) => {
  const situation = readBy(name);
  const words = wordsOf(situation);
  const lines = SETS.flatMap((set) => linesOf(name, set));
  const now = momentOf(situation.now, NaN);
  const zone = new Intl.DateTimeFormat('en', {
    timeZone: situation.timeZone,
    timeZoneName: 'longOffset',
  });

  const isOfZone = (iso: string | null): boolean =>
    iso === null || zone.format(new Date(iso)).endsWith(`GMT${iso.slice(19)}`);

  /** Bounds that are no instants of the zone, in the wrong order, or where they must not be. */
  function misplaced(
    bounds: readonly Window[],
    isPlaced: (from: number, to: number) => boolean,
  ): readonly string[] {
    const isRight = ({ from, to }: Window): boolean => {
      const [start, end] = [momentOf(from, -Infinity), momentOf(to, Infinity)];
      return start <= end && isPlaced(start, end) && isOfZone(from) && isOfZone(to);
    };
    return [
      ...bounds.filter((one) => !isRight(one)).map((one) => JSON.stringify(one)),
      ...faultIf(bounds.length === 0, 'none'),
    ];
  }

  test('are read in the zone, by a moment of it', () => {
    expect([isOfZone(situation.now), Number.isNaN(now)]).toEqual([true, false]);
  });

  test('begin by now and end by then or not at all where they tell what happened', () => {
    const wrong = ({ spans }: Of<'time'>): readonly string[] => [
      ...misplaced(spans, (from, to) => from <= now && (to <= now || to === Infinity)),
      ...spans.flatMap(({ precision }) => faultIf(!TIME_PRECISIONS.includes(precision), precision)),
    ];
    expect(faultsIn(lines, ['time'], wrong)).toEqual([]);
  });

  test('end later where they tell what holds, is planned or demanded', () => {
    const ahead = (_: number, end: number): boolean => end > now;
    const until = (to: string): Window => ({ from: null, to });
    expect(faultsIn(lines, ['window', 'ahead'], ({ spans }) => misplaced(spans, ahead))).toEqual(
      [],
    );
    expect(
      faultsIn(lines, ['deadline'], ({ moments }) => misplaced(moments.map(until), ahead)),
    ).toEqual([]);
    expect(
      faultsIn(lines, ['demand'], ({ deadline }) =>
        deadline === undefined ? [] : misplaced([until(deadline)], ahead),
      ),
    ).toEqual([]);
  });

  test('count by measures in their units', () => {
    const wrong = ({ measure, unit = '', stockFlow = [] }: FigureRead): readonly string[] => {
      if (measure === null) return [];
      const row = words.measures.get(measure);
      const isSo = (one: string): boolean =>
        row?.stockFlow === undefined
          ? STOCK_FLOWS.some((flow) => flow === one)
          : row.stockFlow === one;
      return [
        ...faultIf(row?.units.includes(unit) !== true, `${measure} in ${unit}`),
        ...faultIf(
          stockFlow.length === 0 || !stockFlow.every(isSo),
          `${measure}, ${stockFlow.join()}`,
        ),
      ];
    };
    expect(faultsIn(lines, ['figure'], ({ figures }) => figures.flatMap(wrong))).toEqual([]);
  });

  test('ask what is counted where no measure is the one', () => {
    const wrong = ({ figures, certainty, text }: Of<'figure'>): readonly string[] =>
      faultIf(
        figures.length === 0 ||
          (certainty === undefined && figures.some(({ measure }) => measure === null)),
        text,
      );
    expect(faultsIn(lines, ['figure'], wrong)).toEqual([]);
  });

  test('have the bounds that the words give, those of number words as agreed', () => {
    const wrong = (figure: FigureRead): readonly string[] => {
      const { quantifier, verbal = '', min, max } = figure;
      const bounds = (['min', 'best', 'max'] as const).filter((one) => figure[one] !== undefined);
      const agreed = words.numberWord(verbal, 'en') ?? { min, max };
      return [
        ...faultIf(
          !QUANTIFIERS.includes(quantifier) || !BOUNDS[quantifier].includes(bounds.join()),
          `${quantifier}: ${bounds.join()}`,
        ),
        ...faultIf((quantifier === 'verbal') !== (verbal !== ''), verbal),
        ...faultIf(agreed.min !== min || agreed.max !== max, verbal),
      ];
    };
    expect(faultsIn(lines, ['figure'], ({ figures }) => figures.flatMap(wrong))).toEqual([]);
  });
});
