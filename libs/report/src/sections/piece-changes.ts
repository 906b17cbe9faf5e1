import { FIGURE_LISTS, type FigureGroup, type FigureList, type Piece } from '@sitlog/board';
import { says, type Statement } from '../document/document.js';
import { asOf, counted, number } from '../figure-words.js';
import { type ChangeRow, type PieceRow, type ReportInput } from '../document/input.js';
import { alertStatement, demandStatement, forecastStatement } from './talks.js';
import { source } from '../terms.js';
import { joined, own, type Phrase, phrase } from '@sitlog/words';

/** Of figures that count the same, no more than this are told in a change; the table below has them all. */
const MOST_TOLD = 5;
const NOT_THERE = own('not on the board');

/** A figure, demand, forecast or alert that differs, attributed as everywhere in the report. */
export function pieceChange(row: PieceRow, input: ReportInput): Statement {
  const { before, after, entries } = row;
  const shown = after ?? before;
  if (shown === null) return says(NOT_THERE, entries);
  if (shown.part === 'figures') {
    const now = phrase`Now ${figuresIn(after, input)}. Before: ${figuresIn(before, input)}.`;
    return says(now, entries, counted(shown.answer, input));
  }
  const told = statementOf(shown, input);
  return after === null ? { ...told, words: phrase`No longer on the board. ${told.words}` } : told;
}

/** Whether a row only repeats another: a demand whose status is told, or an alert, which has a place of its own. */
export function isToldApart({ part, id, after }: ChangeRow, rows: readonly ChangeRow[]): boolean {
  if (part === 'raised') return after !== null;
  return part === 'demands' && rows.some((row) => row.id === `${id}/status`);
}

function statementOf(
  piece: Exclude<Piece, { readonly part: 'figures' }>,
  input: ReportInput,
): Statement {
  if (piece.part === 'demands') return demandStatement({ ...piece.answer, setAside: [] }, input);
  if (piece.part === 'forecasts') return forecastStatement(piece.answer, input);
  return alertStatement(piece.answer, input);
}

function figuresIn(piece: Piece | null, input: ReportInput): Phrase {
  if (piece?.part !== 'figures') return NOT_THERE;
  const told = FIGURE_LISTS.flatMap((one) => figuresOf(piece.answer, one, input));
  const more = told.length - MOST_TOLD;
  const first = joined(told.slice(0, MOST_TOLD), '; ');
  return more > 0 ? phrase`${first}; and ${own(String(more))} more` : first;
}

const STANDING: Readonly<Record<FigureList, string>> = {
  lines: '',
  possible: ', possibly not yet',
  assessments: ', an assessment',
  possibleAssessments: ', an assessment, possibly not yet',
};

function figuresOf(group: FigureGroup, which: FigureList, input: ReportInput): readonly Phrase[] {
  return group[which].map(({ line }) => {
    const at = asOf(line, input.entry(line.entryNo), input);
    return phrase`${number(line)}, given by ${source(line.origin, input)}, as of ${at}${own(STANDING[which])}`;
  });
}
