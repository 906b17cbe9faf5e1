import { FIGURE_LISTS, type FigureGroup, type FigureList, type Piece } from '@sitlog/board';
import { says, type Statement } from '../document/document.js';
import { asOf, counted, number } from '../figure-words.js';
import { type ChangeRow, type PieceRow, type ReportInput } from '../document/input.js';
import { alertStatement, demandStatement, forecastStatement } from './talks.js';
import { source } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { joined, own, type Phrase, phrase } from '@sitlog/words';

/** Of figures that count the same, no more than this are told in a change; the table below has them all. */
const MOST_TOLD = 5;

/** A figure, demand, forecast or alert that differs, attributed as everywhere in the report. */
export function pieceChange(row: PieceRow, input: ReportInput): Statement {
  const { before, after, entries } = row;
  const shown = after ?? before;
  const { highlights } = reportWords(input.words);
  if (shown === null) return says(notThere(input), entries);
  if (shown.part === 'figures') {
    const now = highlights.nowAndBefore(figuresIn(after, input), figuresIn(before, input));
    return says(now, entries, counted(shown.answer, input));
  }
  const told = statementOf(shown, input);
  return after === null ? { ...told, words: phrase`${own(highlights.gone)}${told.words}` } : told;
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
  if (piece?.part !== 'figures') return notThere(input);
  const told = FIGURE_LISTS.flatMap((one) => figuresOf(piece.answer, one, input));
  const more = told.length - MOST_TOLD;
  const first = joined(told.slice(0, MOST_TOLD), input.words.semicolon);
  return more > 0 ? phrase`${first}${own(reportWords(input.words).highlights.more(more))}` : first;
}

function notThere({ words }: ReportInput): Phrase {
  return own(words.comparison.notThere);
}

function figuresOf(group: FigureGroup, which: FigureList, input: ReportInput): readonly Phrase[] {
  const { figures } = reportWords(input.words);
  return group[which].map(({ line }) => {
    const at = asOf(line, input.entry(line.entryNo), input);
    const told = figures.givenBy(number(line, input), source(line.origin, input), at);
    return phrase`${told}${own(figures.standingsInLine[which])}`;
  });
}
