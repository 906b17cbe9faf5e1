import { type Derived } from '@sitlog/board';
import { entriesOf, inShort, isTold } from '../answers.js';
import {
  type Block,
  heading,
  list,
  paragraph,
  says,
  type Statement,
} from '../document/document.js';
import { type ChangeRow, type Changes, type ReportInput, type Since } from '../document/input.js';
import { tellingOf } from './item-changes.js';
import { isContested } from './propositions.js';
import { alertStatement } from './talks.js';
import { proposition } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { joined, own, phrase } from '@sitlog/words';

/** What matters first: what has changed since the moments before, or, without such, how things stand. */
export function highlights(input: ReportInput): readonly Block[] {
  const alerts = input.talks.raised.map((alert) => alertStatement(alert, input));
  return [
    ...(input.since === undefined ? standing(input) : changed(input.since, input)),
    ...headed(reportWords(input.words).highlights.dueSoon, alerts),
  ];
}

function changed({ changes }: Since, input: ReportInput): readonly Block[] {
  const { worldChanged, learned, corrected } = changes;
  const { highlights: words } = reportWords(input.words);
  const rows = [...worldChanged, ...learned, ...corrected];
  const blocks = [
    ...changeBlocks(changes, input, 'statement'),
    ...headed(words.stillContested, stillContested(rows, input)),
  ];
  return blocks.length > 0 ? blocks : [paragraph(says(own(words.nothingDiffers)))];
}

/** In full sentences, or each change as what was and what is. */
type Telling = 'statement' | 'briefly';

/** What differs, by what made it so; nothing where nothing does. */
export function changeBlocks(
  { worldChanged, learned, corrected }: Changes,
  input: ReportInput,
  how: Telling,
): readonly Block[] {
  const recorded = [...learned, ...corrected];
  const { highlights: words } = reportWords(input.words);
  return [
    ...headed(words.worldChanged, rowsOf(worldChanged, recorded, input, how)),
    ...headed(words.learned, rowsOf(learned, worldChanged, input, how)),
    ...headed(words.corrected, rowsOf(corrected, worldChanged, input, how)),
  ];
}

/** Rows that read otherwise than before, then in one line those that hardly do. */
function rowsOf(
  rows: readonly ChangeRow[],
  others: readonly ChangeRow[],
  input: ReportInput,
  how: Telling,
): readonly Statement[] {
  const elsewhere = new Set(others.map(({ id }) => id));
  const isSlight = (row: ChangeRow): boolean =>
    tellingOf(row.kind).isSlight?.(row, elsewhere.has(row.id), input) === true;
  const isToldApart = (row: ChangeRow): boolean =>
    tellingOf(row.kind).isToldApart?.(row, rows) === true;
  const slight = rows.filter(isSlight);
  return [
    ...rows
      .filter((row) => !isSlight(row) && !isToldApart(row))
      .map((row) => (tellingOf(row.kind)[how] ?? tellingOf(row.kind).statement)(row, input)),
    ...(slight.length === 0 ? [] : [told(slight, input)]),
  ];
}

function told(rows: readonly ChangeRow[], input: ReportInput): Statement {
  const named = rows.map((row) => proposition(row, input));
  return says(
    phrase`${joined(named, input.words.semicolon)}.`,
    rows.flatMap(({ entries }) => entries),
    own(reportWords(input.words).highlights.sameSaid),
  );
}

/** What stayed contested is no change, but nobody should read past it. */
function stillContested(rows: readonly ChangeRow[], input: ReportInput): readonly Statement[] {
  const isTold = new Set(rows.map(({ id }) => id));
  return input.board
    .filter((one) => isContested(one) && !isTold.has(one.id))
    .map((one) => standingOf(one, input));
}

/** How a proposition stands, in one line. */
export function standingOf(derived: Derived, input: ReportInput): Statement {
  return says(phrase`${inShort(derived, input)}.`, entriesOf(derived), proposition(derived, input));
}

const WELL_FOUNDED: ReadonlySet<Derived['state']> = new Set([
  'confirmed_by_adversaries',
  'verified',
]);

function standing(input: ReportInput): readonly Block[] {
  const { highlights: words } = reportWords(input.words);
  const spoken = input.board.filter(isTold);
  const stateOf = ({ override, state }: Derived): Derived['state'] =>
    override?.derivedState ?? state;
  const contested = spoken.filter(isContested);
  const founded = spoken.filter((one) => WELL_FOUNDED.has(stateOf(one)));
  const others = spoken.filter((one) => !contested.includes(one) && !founded.includes(one));
  const tell = (board: readonly Derived[]): readonly Statement[] =>
    board.map((one) => standingOf(one, input));
  const blocks = [
    ...headed(words.contested, tell(contested)),
    ...headed(words.wellFounded, tell(founded)),
    ...headed(words.others, tell(others)),
  ];
  return blocks.length > 0 ? blocks : [paragraph(says(own(words.nothingKnown)))];
}

/** A list under its heading, or nothing where it would be empty. */
export function headed(title: string, items: readonly Statement[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), ...list(items)];
}
