import {
  type BoardItem,
  FIGURE_LISTS,
  type FigureGroup,
  type FigureList,
  type ItemAnswers,
  type ItemKind,
} from '@sitlog/board';
import { joined, own, type Phrase, phrase, textOf } from '@sitlog/words';
import { inBrief, inShort } from '../answers.js';
import { says, type Statement } from '../document/document.js';
import { type ChangeRow, type ReportInput } from '../document/input.js';
import { asOf, countedInWords, number } from '../figure-words.js';
import { proposition, source } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { alertStatement, demandStatement, forecastStatement } from './talks.js';

/** Of figures that count the same, no more than this are told in a change; the table below has them all. */
const MOST_TOLD = 5;

/** How a report tells that something of a kind differs. */
interface Telling<Kind extends ItemKind> {
  /** What differs, attributed as everywhere in the report. */
  statement(row: ChangeRow<Kind>, input: ReportInput): Statement;
  /** The same as what was and what is, without names. */
  briefly?(row: ChangeRow<Kind>, input: ReportInput): Statement;
  /** Who says so and what is only possible differs, but not what is said; a new possibility is told in one place. */
  isSlight?(row: ChangeRow<Kind>, isToldElsewhere: boolean, input: ReportInput): boolean;
  /** Whether a row only repeats another, or has a place of its own. */
  isToldApart?(row: ChangeRow<Kind>, rows: readonly ChangeRow[]): boolean;
}

const TELLINGS: { readonly [Kind in ItemKind]: Telling<Kind> } = {
  propositions: {
    statement: propositionChange,
    briefly: propositionBecame,
    isSlight: ({ before, after }, isToldElsewhere, input) => {
      const isSame = (read: typeof inBrief): boolean =>
        textOf(read(before?.answer ?? null, input)) === textOf(read(after?.answer ?? null, input));
      return isSame(inShort) || (isToldElsewhere && isSame(inBrief));
    },
  },
  figures: { statement: figuresChange },
  demands: {
    statement: toldBy((answer, input) => demandStatement({ ...answer, setAside: [] }, input)),
    isToldApart: ({ id }, rows) => rows.some((row) => row.id === `${id}/status`),
  },
  forecasts: { statement: toldBy(forecastStatement) },
  raised: { statement: toldBy(alertStatement), isToldApart: ({ after }) => after !== null },
  checks: { statement: toldBy(({ count }) => says(own(String(count)))) },
};

/** How a report tells that something of this kind differs. */
export function tellingOf<Kind extends ItemKind>(kind: Kind): Telling<Kind> {
  return TELLINGS[kind];
}

function propositionBecame(row: ChangeRow<'propositions'>, input: ReportInput): Statement {
  const { before, after, entries } = row;
  const { became } = reportWords(input.words).handover;
  const told = became(
    inBrief(before?.answer ?? null, input),
    inBrief(after?.answer ?? null, input),
  );
  return says(told, entries, proposition(row, input));
}

function propositionChange(row: ChangeRow<'propositions'>, input: ReportInput): Statement {
  const { before, after, entries, events } = row;
  const types = [...new Set(events)].map(input.words.code);
  const { highlights: words } = reportWords(input.words);
  const because =
    entries.length > 0 || types.length === 0
      ? []
      : words.byEvents(joined(types, input.words.comma));
  const is = inShort(after?.answer ?? null, input);
  const was = inBrief(before?.answer ?? null, input);
  return says(phrase`${words.nowAndBefore(is, was)}${because}`, entries, proposition(row, input));
}

function figuresChange(row: ChangeRow<'figures'>, input: ReportInput): Statement {
  const { before, after, entries } = row;
  const shown = after ?? before;
  if (shown === null) return says(notThere(input), entries);
  const { highlights } = reportWords(input.words);
  const now = highlights.nowAndBefore(figuresIn(after, input), figuresIn(before, input));
  return says(now, entries, countedInWords(shown.answer, input));
}

function toldBy<Kind extends ItemKind>(
  tell: (answer: ItemAnswers[Kind], input: ReportInput) => Statement,
): Telling<Kind>['statement'] {
  return ({ before, after, entries }, input) => {
    const shown = after ?? before;
    if (shown === null) return says(notThere(input), entries);
    const told = tell(shown.answer, input);
    const gone = own(reportWords(input.words).highlights.gone);
    return after === null ? { ...told, words: phrase`${gone}${told.words}` } : told;
  };
}

function figuresIn(item: BoardItem<'figures'> | null, input: ReportInput): Phrase {
  if (item === null) return notThere(input);
  const told = FIGURE_LISTS.flatMap((one) => figuresOf(item.answer, one, input));
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
