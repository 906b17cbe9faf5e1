import { decidedBy, type EntryState } from '@sitlog/situation';
import { choicesIn, preferredIn, type PreferredFigure } from './choice.js';
import { type FigureGroup, groupsOf, standingIn } from './derive-figures.js';
import {
  type FigureLine,
  figuresIn,
  figuresOf,
  lineAsCounted,
  type NotTaken,
  whyNoFigures,
} from './line.js';
import { type FigureWorld } from './placement.js';
import {
  FIGURE_VERDICTS,
  type FigureRuling,
  type FigureVerdict,
  inGroups,
  ruleOnFigures,
} from './rulings.js';
import { type Days } from './when.js';

/** A figure that was set aside: by which rule, and because of which entries. */
export interface ExcludedFigure {
  readonly line: FigureLine;
  readonly group: string;
  readonly verdict: FigureVerdict | NotTaken;
  readonly rule: number;
  readonly because: readonly string[];
}

/** All figures with what was set aside, and the choices in force, also of figures that do not stand. */
export interface FiguresExplained {
  readonly groups: readonly FigureGroup[];
  readonly excluded: readonly ExcludedFigure[];
  readonly preferences: readonly PreferredFigure[];
}

/** An entry with how its plain dates are read. */
interface DatedEntry {
  readonly entry: EntryState;
  readonly days: Days;
}

/** Derives the figures from all entries that have or had some, as known at the known moment, and says what became of each. */
export function explainFigures(
  entries: readonly DatedEntry[],
  world: FigureWorld,
): FiguresExplained {
  const lines = entries.flatMap(({ entry, days }) => figuresOf(entry, days));
  const rulings = ruleOnFigures(lines, world);
  const choices = entries.flatMap(({ entry, days }) => choicesIn(entry, days));
  return {
    groups: groupsOf(rulings, choices, world),
    excluded: [
      ...rulings.flatMap(ruledOut),
      ...entries.flatMap((dated) => leftOut(dated, world)),
    ].toSorted(inOrder),
    preferences: preferredIn(choices, standingIn(rulings), world),
  };
}

function ruledOut({ line, group, verdict, because }: FigureRuling): readonly ExcludedFigure[] {
  const { rule, taken } = FIGURE_VERDICTS[verdict];
  const entries = [...new Set(because.map(({ entryNo }) => entryNo))].sort();
  return taken ? [] : [{ line, group, verdict, rule, because: entries }];
}

function leftOut({ entry, days }: DatedEntry, world: FigureWorld): readonly ExcludedFigure[] {
  const why = whyNoFigures(entry);
  return figuresIn(entry, days).flatMap((told) => {
    const line = lineAsCounted(told, world);
    const verdict = why ?? (line.figure.role === 'superseded' ? 'role' : undefined);
    if (verdict === undefined) return [];
    const because = why === undefined ? [] : decidedBy(entry, why);
    return inGroups(line, world).map(({ group }) => ({ line, group, verdict, rule: 1, because }));
  });
}

function inOrder(a: ExcludedFigure, b: ExcludedFigure): number {
  return (
    compare(a.group, b.group) ||
    compare(a.line.entryNo, b.line.entryNo) ||
    a.line.index - b.line.index
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
