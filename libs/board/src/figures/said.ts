import { type PreferredFigure } from './choice.js';
import { type GradedLine } from './derive-figures.js';

/** What a line says on the board: without its setting, which only tells where it stands, and what its grade is made of. */
export function lineSaid({ line, grade, isCredible }: GradedLine): object {
  const { entryNo, index, origin, figure, numbers, when, places, verification } = line;
  return {
    ...{ entryNo, index, origin, figure, numbers, when, places, verification },
    ...{ grade, isCredible },
  };
}

/** What a preference says on the board. */
export function preferenceSaid({ choice }: PreferredFigure): object {
  const { entryNo, figure, by, at, reason, period } = choice;
  return { entryNo, figure, by, at, reason, period };
}
