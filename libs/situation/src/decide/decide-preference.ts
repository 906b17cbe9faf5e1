import { type FigureChoice, type PreferFigure } from '../commands/commands.js';
import { accepted, type Decision, refused } from '../commands/decision.js';
import { type Figure } from '../entry/entry.js';
import { figureKey, sameKey } from '../entry/figure-key.js';
import { refusal } from '../commands/refusal.js';
import { isUnnamed } from '../commands/stamped-command.js';
import { type EntryState } from '../state/state.js';

/** Decides on an analyst's choice among figures: it needs a name to answer for it, and a figure that the entry has. */
export function decidePreference(
  { kind, entryNo, figure: choice, reason }: PreferFigure,
  author: string,
  entry: EntryState,
): Decision {
  if (isUnnamed(author)) {
    const message = 'A figure is preferred by somebody who answers for it: say who you are.';
    return refused(refusal('operator-unnamed', message));
  }
  const [found, ...others] = chosen(entry.content.figures, choice);
  if (found === undefined || others.length > 0) {
    const message = `${entryNo} has ${found === undefined ? 'no' : 'more than one'} such figure.`;
    return refused(refusal('unknown-figure', message, pointerTo(choice)));
  }
  const [index, figure] = found;
  const key = figureKey(figure);
  const data = { entryNo, figure: index, key, reason };
  if (kind === 'prefer-figure') return accepted({ name: 'FigurePreferred', data });
  const standing = entry.preferences?.some(
    (p) => p.figure === index && p.gone !== true && sameKey(p.key, key) && !p.withdrawn,
  );
  return standing === true
    ? accepted({ name: 'FigurePreferenceWithdrawn', data })
    : refused(refusal('figure-not-preferred', `This figure of ${entryNo} is not preferred.`));
}

function chosen(
  figures: readonly Figure[],
  choice: FigureChoice,
): readonly (readonly [number, Figure])[] {
  return [...figures.entries()].filter(([index, { measure, scope }]) =>
    'index' in choice
      ? index === choice.index
      : measure === choice.measure && scope === choice.scope,
  );
}

function pointerTo(choice: FigureChoice): string {
  return 'index' in choice ? '/figure' : '/measure';
}
