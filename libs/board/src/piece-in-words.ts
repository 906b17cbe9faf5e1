import { type Deadline } from './talks/demands/deadlines.js';
import { type DemandLine } from './talks/demands/demand-line.js';
import { type ForecastLine } from './talks/forecasts.js';
import { type RaisedAlert } from './talks/alerts.js';
import { FIGURE_LISTS, type FigureGroup, type FigureList } from './figures/derive-figures.js';
import { type FigureLine } from './figures/line.js';
import { type Piece, type PiecePart } from './items/board-item.js';

/** Of more figures than this, a line in words names the newest. */
const MOST_FIGURES = 6;

/** A piece of the board in short; null where it is not on that board. */
export function pieceInWords(piece: Piece | null, { part }: { readonly part: PiecePart }): string {
  if (piece === null) return part === 'raised' ? 'not raised' : 'not on the board';
  if (piece.part === 'figures') return figuresInWords(piece.answer);
  if (piece.part === 'demands') return demandInWords(piece.answer);
  return piece.part === 'forecasts' ? forecastInWords(piece.answer) : alertInWords(piece.answer);
}

function figuresInWords({ preferred, ...group }: FigureGroup): string {
  const listed = (own: FigureGroup['lines']): string =>
    listedInWords(own.map(({ line }) => lineInWords(line)));
  return [
    ...FIGURE_LISTS.flatMap((list) =>
      group[list].length === 0 ? [] : [`${LISTED[list]}${listed(group[list])}`],
    ),
    ...preferred.map(({ choice }) => `${choice.entryNo} preferred by ${choice.by}`),
  ].join(', ');
}

const LISTED: Readonly<Record<FigureList, string>> = {
  lines: '',
  possible: 'possibly ',
  assessments: 'assessed ',
  possibleAssessments: 'assessed, and possibly ',
};

function listedInWords(all: readonly string[]): string {
  const more = all.length - MOST_FIGURES;
  return more > 0 ? `${all.slice(0, MOST_FIGURES).join(', ')} and ${more} more` : all.join(' and ');
}

function lineInWords({ figure, numbers, origin }: FigureLine): string {
  const { low, best, high, convention } = numbers;
  const { verbal, quantifier } = figure;
  const said = verbal === undefined ? undefined : `“${verbal}”`;
  const isWordsOnly = convention?.applied === true || [low, best, high].every((n) => n === null);
  if (isWordsOnly) return `${said ?? 'no number'} (${origin})`;
  const about = quantifier === 'approx' && best !== null ? 'about ' : '';
  return `${about}${numbersInWords(low, best, high)} (${origin})`;
}

function numbersInWords(low: number | null, best: number | null, high: number | null): string {
  if (best === null) return boundsInWords(low, high);
  const apart = (bound: number | null): number | null => (bound === best ? null : bound);
  const bounds = boundsInWords(apart(low), apart(high));
  return bounds === '' ? `${best}` : `${best} [${bounds}]`;
}

function boundsInWords(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return low === high ? `${low}` : `${low} to ${high}`;
  if (low !== null) return `at least ${low}`;
  return high === null ? '' : `at most ${high}`;
}

function demandInWords({ life, tellings, deadlines, metBy }: Omit<DemandLine, 'setAside'>): string {
  const told = tellings.map(({ origin, way }) => `${way} (${origin})`);
  return [
    life.replaceAll('_', ' '),
    told.length === 0 ? 'told by nobody' : told.join(' and '),
    ...deadlines.given.map(deadlineInWords),
    ...metBy.map(({ entry, how }) => `${how.replaceAll('_', ' ')}: ${entry}`),
  ].join(', ');
}

function deadlineInWords({ written, standing }: Deadline): string {
  return `deadline ${written.join(' or ')} ${standing.replaceAll('_', ' ')}`;
}

function forecastInWords({ origin, placement, window, standing, linked }: ForecastLine): string {
  const made = placement === 'possible' ? 'possibly made, ' : '';
  const words = { ahead: 'ahead', in_window: 'open', passed: 'ended' }[standing];
  return [
    `${made}window ${window.from} to ${window.to} ${words} (${origin})`,
    ...linked.map(({ type, entry }) => `${entry} ${type.replaceAll('_', ' ')} it`),
  ].join(', ');
}

function alertInWords({ due }: RaisedAlert): string {
  return `raised, due ${due.join(' or ')}`;
}
