import { type FigureAside } from './explain-figures.js';
import { type ReadNumbers } from './numbers.js';

const WHY: Readonly<Record<FigureAside['verdict'], string>> = {
  stands: 'It stands.',
  possible: 'It may hold at this moment, or may not.',
  not_yet: 'It holds only from a later moment.',
  superseded: 'The same origin gives a later figure of the same',
  retracted: 'Its entry is retracted',
  refuted: 'Its entry is refuted.',
  duplicate: 'Its entry is a duplicate',
  mode: 'Its entry is neither an occurrence nor a statement nor an assessment.',
  kind: 'Forecasts, analysis and background are no figures of the situation.',
  repeats: 'Its entry only repeats others',
  role: 'Its entry marks it as superseded.',
};

/** Why a figure is set aside, in a sentence. */
export function asideInWords({ verdict, because }: FigureAside): string {
  const why = WHY[verdict];
  if (why.endsWith('.')) return why;
  return because.length === 0 ? `${why}.` : `${why}: ${because.join(', ')}.`;
}

/** How households became persons, in words; undefined where they did not. */
export function conversionInWords({ persons }: ReadNumbers): string | undefined {
  return persons === undefined
    ? undefined
    : `converted with a stated size of ${persons.householdSize}`;
}
