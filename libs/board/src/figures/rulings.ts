import { type FigureLine, lineAsCounted } from './line.js';
import { placementsOf, type FigureWorld, type Placement } from './placement.js';
import { byWhen, earliestOf, latestOf } from './when.js';
import { groupId } from './group-id.js';

/** What the rule makes of a figure: the first two stand in the answer, the others are set aside. */
export const FIGURE_VERDICTS = {
  stands: { rule: 3, taken: true },
  possible: { rule: 2, taken: true },
  not_yet: { rule: 2, taken: false },
  superseded: { rule: 3, taken: false },
} as const;
/** The name of a verdict on a figure. */
export type FigureVerdict = keyof typeof FIGURE_VERDICTS;

/** A figure in its group. */
interface PlacedLine {
  readonly line: FigureLine;
  readonly placement: Placement;
  readonly group: string;
}

/** A figure in its group with what became of it, and the figures that made it so. */
export interface FigureRuling extends PlacedLine {
  readonly verdict: FigureVerdict;
  readonly because: readonly FigureLine[];
}

/**
 * Places figures in time and keeps each origin's last word in a group: of a stock or a running total the latest, of flows
 * the latest of each period, since periods stand side by side. Of equal bounds the one that was uttered, else published, later
 * is the last; what is equal in that, too, stays side by side. Order of arrival decides nothing.
 */
export function ruleOnFigures(
  lines: readonly FigureLine[],
  world: FigureWorld,
): readonly FigureRuling[] {
  const placed = lines.flatMap((line) => inGroups(lineAsCounted(line, world), world));
  const { validAt } = world;
  const begun = placed.filter(({ line }) => latestOf(line.when) <= validAt);
  const coming = placed.filter(({ line }) => latestOf(line.when) > validAt);
  return [
    ...[...Map.groupBy(begun, seriesOf).values()].flatMap(lastWord),
    ...coming.map((one): FigureRuling => {
      const verdict = earliestOf(one.line.when) <= validAt ? 'possible' : 'not_yet';
      return { ...one, verdict, because: [] };
    }),
  ];
}

/** A figure in each of its groups. */
export function inGroups(line: FigureLine, world: FigureWorld): readonly PlacedLine[] {
  return placementsOf(line, world).map((placement) => ({
    line,
    placement,
    group: groupId(line.key, placement),
  }));
}

function seriesOf({ line, group }: PlacedLine): string {
  return JSON.stringify([group, line.isAssessment, line.origin, line.period, line.occasion]);
}

function lastWord(series: readonly PlacedLine[]): readonly FigureRuling[] {
  const isLast = ({ line }: PlacedLine): boolean =>
    !series.some((other) => byTelling(other.line, line) > 0);
  const because = series.filter(isLast).map(({ line }) => line);
  return series.map((one) =>
    isLast(one)
      ? { ...one, verdict: 'stands', because: [] }
      : { ...one, verdict: 'superseded', because },
  );
}

/** Order of figures: by when they hold, then by when they were uttered, else published, where both say so. */
function byTelling(a: FigureLine, b: FigureLine): number {
  const when = byWhen(a.when, b.when);
  if (when !== 0) return when;
  return apart(a.told.uttered, b.told.uttered) ?? apart(a.told.published, b.told.published) ?? 0;
}

function apart(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}
