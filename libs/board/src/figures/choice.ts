import { type EntryState, type Micros, type PreferenceState, sameKey } from '@sitlog/situation';
import { groupId } from './group-id.js';
import { type FigureLine, type Setting, settingOf } from './line.js';
import { type FigureWorld, placementsOf } from './placement.js';
import { type Days } from './when.js';

/** An analyst's choice of a figure, with where that figure stands. */
export interface Choice extends Setting, PreferenceState {
  readonly entryNo: string;
}

/** A choice in force, and whether the figure that was chosen stands in the answer. */
export interface PreferredFigure {
  readonly choice: Choice;
  readonly group: string;
  readonly line?: FigureLine;
}

/** The choices made among an entry's figures, those withdrawn included: they replaced earlier ones all the same. */
export function choicesIn(entry: EntryState, days: Days): readonly Choice[] {
  const { entryNo, preferences = [] } = entry;
  return preferences.map((preference) => ({
    ...settingOf(entry, preference.key, days),
    ...preference,
    entryNo,
  }));
}

/** The last choice in each group and period, unless it was withdrawn; with the figure, if it is among those that stand. */
export function preferredIn(
  choices: readonly Choice[],
  standing: ReadonlyMap<string, readonly FigureLine[]>,
  world: FigureWorld,
): readonly PreferredFigure[] {
  const placed = choices.flatMap((choice) =>
    placementsOf(choice, world).map((placement) => ({
      choice,
      group: groupId(choice.key, placement),
    })),
  );
  const slots = Map.groupBy(placed, ({ choice, group }) => JSON.stringify([group, choice.period]));
  return [...slots.values()].flatMap((rivals) => {
    const last = rivals.reduce((a, b) => (laterOf(a.choice, b.choice) === b.choice ? b : a));
    if (last.choice.withdrawn !== undefined) return [];
    const line = lineChosen(last.choice, standing.get(last.group) ?? []);
    return [line === undefined ? last : { ...last, line }];
  });
}

function laterOf(a: Choice, b: Choice): Choice {
  const at = ({ at }: { readonly at: Micros }): Micros => at;
  return at(b) > at(a) ? b : a;
}

function lineChosen(choice: Choice, lines: readonly FigureLine[]): FigureLine | undefined {
  if (choice.gone === true) return undefined;
  return lines.find(
    ({ entryNo, index, key }) =>
      entryNo === choice.entryNo && index === choice.figure && sameKey(key, choice.key),
  );
}
