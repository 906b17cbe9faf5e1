import {
  FIGURE_LISTS,
  type FigureGroup,
  type FigureList,
  foremost,
  type GradedLine,
  type PeriodEnvelope,
} from '@sitlog/board';
import { type Block, list, says, type Statement } from '../document/document.js';
import { asOf, countedInWords, given, givenBy, number } from '../figure-words.js';
import { type ReportInput } from '../document/input.js';
import { moment, quoted } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { own, sentences, type Phrase, phrase } from '@sitlog/words';

/** Of figures that count the same in many periods, no more than this are listed. */
const MOST_LISTED = 20;

/** Figures in a table, each with its number, its source and as of when it holds; below it, what they span and who prefers which. */
export function figureBlocks(
  input: ReportInput,
  isWanted: (group: FigureGroup) => boolean,
): readonly Block[] {
  const groups = input.figures.filter(isWanted);
  if (groups.length === 0) return [];
  const { figures } = reportWords(input.words);
  return [
    {
      kind: 'table',
      caption: says(own(figures.caption), [], own(figures.label)),
      columns: figures.columns.map(own),
      rows: groups.flatMap((group) => FIGURE_LISTS.flatMap((one) => rowsOf(group, one, input))),
    },
    ...list(groups.flatMap((group) => notesOn(group, input))),
  ];
}

function rowsOf(
  group: FigureGroup,
  which: FigureList,
  input: ReportInput,
): readonly (readonly Statement[])[] {
  return foremost(group, which, MOST_LISTED).map((graded) => {
    const { line } = graded;
    return [
      says(countedInWords(group, input)),
      says(number(line, input)),
      says(givenBy(graded, which, input)),
      says(asOf(line, input.entry(line.entryNo), input)),
      says([], [line.entryNo]),
    ];
  });
}

function notesOn(group: FigureGroup, input: ReportInput): readonly Statement[] {
  const about = countedInWords(group, input);
  const { figures } = reportWords(input.words);
  const unlisted = FIGURE_LISTS.reduce(
    (sum, one) => sum + group[one].length - foremost(group, one, MOST_LISTED).length,
    0,
  );
  const choices = group.preferred.map(({ choice }) => {
    const { by, at, reason, entryNo } = choice;
    const chosen = figures.preferred(phrase`${by}`, moment(at, input), quoted(reason, input));
    return says(chosen, [entryNo], about);
  });
  return [
    ...group.envelopes.flatMap((envelope) => spanned(envelope, group, { about, input })),
    ...choices,
    ...(unlisted === 0 ? [] : [says(own(figures.unlisted(unlisted)), [], about)]),
  ];
}

/** What several credible figures of one period span. Of a single one there is nothing to tell. */
function spanned(
  envelope: PeriodEnvelope,
  group: FigureGroup,
  { about, input }: { readonly about: Phrase; readonly input: ReportInput },
): readonly Statement[] {
  const { figures } = reportWords(input.words);
  const own_ = group.lines.filter((one) => one.isCredible && isOf(envelope, one));
  if (own_.length < 2) return [];
  const open = [
    envelope.openLow ? own(figures.maybeLess) : [],
    envelope.openHigh ? own(figures.maybeMore) : [],
  ];
  const [low, high] = [given(envelope.low, input), given(envelope.high, input)];
  const bounds = own(figures.spanned(own_.length, low, high));
  return [
    says(
      sentences([bounds, ...open]),
      own_.map(({ line }) => line.entryNo),
      about,
    ),
  ];
}

function isOf({ period }: PeriodEnvelope, { line }: GradedLine): boolean {
  return JSON.stringify(line.period ?? null) === JSON.stringify(period);
}
