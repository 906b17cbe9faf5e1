import { type Derived } from '@sitlog/board';
import { entriesOf, inShort, isSpokenOf } from './answers.js';
import { type Block, heading, list, paragraph, says, type Statement } from './document.js';
import { type ChangeRow, type ReportInput, type Since } from './input.js';
import { isContested } from './propositions.js';
import { alertStatement } from './talks.js';
import { proposition } from './terms.js';
import { joined, own, textOf, words } from './words.js';

/** What matters first: what has changed since the moments before, or, without such, how things stand. */
export function highlights(input: ReportInput): readonly Block[] {
  const alerts = input.talks.raised.map((alert) => alertStatement(alert, input));
  return [
    ...(input.since === undefined ? standing(input) : changed(input.since, input)),
    ...under('Deadlines and windows', alerts),
  ];
}

function changed({ changes }: Since, input: ReportInput): readonly Block[] {
  const { worldChanged, learned, corrected } = changes;
  const blocks = [
    ...under('The world changed', rowsOf(worldChanged, input)),
    ...under('We learned', rowsOf(learned, input)),
    ...under('We corrected', rowsOf(corrected, input)),
  ];
  return blocks.length > 0
    ? blocks
    : [paragraph(says(own('Nothing on the board differs from the moments before.')))];
}

/** Rows that read otherwise than before, then in one line those that only rest on something else. */
function rowsOf(rows: readonly ChangeRow[], input: ReportInput): readonly Statement[] {
  const told = rows.map((row) => ({ row, statement: rowOf(row, input) }));
  const same = told.filter(({ statement }) => statement === undefined).map(({ row }) => row);
  return [
    ...told.flatMap(({ statement }) => statement ?? []),
    ...(same.length === 0 ? [] : [unmoved(same, input)]),
  ];
}

function rowOf(row: ChangeRow, input: ReportInput): Statement | undefined {
  const { answers, entries, events, inWords } = row;
  if (answers === undefined) return says(words`${inWords}`, entries);
  const [before, after] = [answers.before, answers.after].map((one) => inShort(one, input));
  if (before === undefined || after === undefined || textOf(before) === textOf(after)) {
    return undefined;
  }
  const causes = entries.length > 0 ? [] : [words`${joined([...new Set(events)].map(own), ', ')}`];
  const because = causes.map((cause) => words` By ${cause}.`).flat();
  return says(words`Before: ${before}. Now: ${after}.${because}`, entries, proposition(row, input));
}

function unmoved(rows: readonly ChangeRow[], input: ReportInput): Statement {
  const named = rows.map((row) => proposition(row, input));
  return says(
    words`${joined(named, '; ')}.`,
    rows.flatMap(({ entries }) => entries),
    own('Unchanged, but resting on other accounts or grades'),
  );
}

const WELL_FOUNDED: ReadonlySet<Derived['state']> = new Set([
  'confirmed_by_adversaries',
  'verified',
]);

function standing(input: ReportInput): readonly Block[] {
  const spoken = input.board.filter(isSpokenOf);
  const stateOf = ({ override, state }: Derived): Derived['state'] =>
    override?.derivedState ?? state;
  const contested = spoken.filter(isContested);
  const founded = spoken.filter((one) => WELL_FOUNDED.has(stateOf(one)));
  const others = spoken.filter((one) => !contested.includes(one) && !founded.includes(one));
  const told = (board: readonly Derived[]): readonly Statement[] =>
    board.map((one) =>
      says(words`${inShort(one, input)}.`, entriesOf(one), proposition(one, input)),
    );
  const blocks = [
    ...under('Contested', told(contested)),
    ...under('Confirmed by adversaries, or verified', told(founded)),
    ...under('What else stands', told(others)),
  ];
  return blocks.length > 0 ? blocks : [paragraph(says(own('Nothing on the board is known.')))];
}

function under(title: string, items: readonly Statement[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), ...list(items)];
}
