import { type Derived } from '@sitlog/board';
import { type EntryState, instantOf } from '@sitlog/situation';
import { own, type Phrase, phrase } from '@sitlog/words';
import { isTold } from '../answers.js';
import {
  type Block,
  list,
  paragraph,
  paragraphsOf,
  says,
  type Section,
  type Statement,
} from '../document/document.js';
import { type HandoverInput, type SignatureTold } from '../document/handover-input.js';
import { type ChangeRow, type ReportInput } from '../document/input.js';
import { moment, occurrence } from '../terms.js';
import { type HandoverWords } from '../words/handover-words.js';
import { reportWords } from '../words/in-language.js';
import { madeInWords } from './annex.js';
import { dueBlocks, spanOf } from './due.js';
import { figureBlocks } from './figures.js';
import { changeBlocks, standingOf } from './highlights.js';
import { isContested } from './propositions.js';

/** The sections of a handover: what presses first, then what changed and what is open, and in the end who signs. */
export function handoverSections(input: ReportInput, told: HandoverInput): readonly Section[] {
  const { handover: words } = reportWords(input.words);
  const { titles } = words;
  const { disputed, open, old } = sortedOut(input.board);
  const standing = (all: readonly Derived[]): readonly Block[] =>
    list(all.map((one) => standingOf(one, input)));
  const titled: readonly (readonly [string, readonly Block[]])[] = [
    [titles.due, dueBlocks(input)],
    [titles.changed, changed(input)],
    [titles.disputed, standing(disputed)],
    [titles.figures, figureBlocks(input, () => true)],
    [titles.tasks, list(told.tasks.map((one) => task(one, input)))],
    [titles.open, standing(open)],
    [titles.old, standing(old)],
    [titles.logged, loggedIn(told.logged, input)],
    [titles.next, nextActions(told, words)],
    [titles.signatures, signatures(told, input)],
    [titles.made, madeInWords(input).map((one) => paragraph(says(one)))],
  ];
  return titled.map(([title, blocks]) => ({
    title,
    blocks: blocks.length > 0 ? blocks : [paragraph(says(own(words.none)))],
  }));
}

/** What is in dispute, what nobody knows though it is spoken of, and what is old. Each stands in one list at most. */
function sortedOut(
  board: ReportInput['board'],
): Readonly<Record<'disputed' | 'open' | 'old', readonly Derived[]>> {
  const placed = Object.groupBy(board.filter(isTold), (one) => {
    if (isContested(one)) return 'disputed';
    if (one.state === 'unknown') return 'open';
    return one.stale ? 'old' : 'other';
  });
  const { disputed = [], open = [], old = [] } = placed;
  return { disputed, open, old };
}

function changed(input: ReportInput): readonly Block[] {
  const { highlights } = reportWords(input.words);
  if (input.since === undefined) return [];
  const { worldChanged, learned, corrected } = input.since.changes;
  const changes = {
    worldChanged: worldChanged.filter(isSpokenOf),
    learned: learned.filter(isSpokenOf),
    corrected: corrected.filter(isSpokenOf),
  };
  const blocks = changeBlocks(changes, input, 'briefly');
  return blocks.length > 0 ? blocks : [paragraph(says(own(highlights.nothingDiffers)))];
}

/** Of what is merely asked from now on, since something was registered, there is nothing to hand over. */
function isSpokenOf({ before, after }: ChangeRow): boolean {
  const derived = after?.kind === 'propositions' ? after.answer : undefined;
  return before !== null || derived === undefined || isTold(derived);
}

type Task = HandoverInput['tasks'][number];

function task({ entry, step }: Task, input: ReportInput): Statement {
  const { handover: words } = reportWords(input.words);
  const { due, owner, state } = step;
  const at = due === undefined ? undefined : instantOf(due);
  const told = words.task({
    what: phrase`${entry.content.headline}`,
    owner: phrase`${owner}`,
    state: words.taskStates[state],
    due: at === undefined ? undefined : moment(at, input),
  });
  const left = at === undefined ? 0 : at - input.validAt;
  const time = left < 0 ? words.overdue(spanOf(-left)) : words.left(spanOf(left));
  return says(told, [entry.entryNo], own(at === undefined ? words.noDue : time));
}

function loggedIn(
  { entries, more }: HandoverInput['logged'],
  input: ReportInput,
): readonly Block[] {
  const { handover: words } = reportWords(input.words);
  return [
    ...(more === 0 ? [] : [paragraph(says(own(words.more(more))))]),
    ...list(entries.map((entry) => logged(entry, input))),
  ];
}

function logged(entry: EntryState, input: ReportInput): Statement {
  const { handover: words } = reportWords(input.words);
  const { kind, headline } = entry.content;
  const told = words.logged(input.words.vocabulary.kind(kind), phrase`${headline}`);
  const struck = own(entry.retracted === undefined ? '' : words.retracted);
  return says(phrase`${told}${struck}`, [entry.entryNo], occurrence(entry, input));
}

function nextActions({ nextActions: text }: HandoverInput, words: HandoverWords): readonly Block[] {
  const lines = paragraphsOf(text);
  return [...list(lines.map((line) => says(line))), ...(lines.length > 0 ? [] : none(words))];
}

function none({ noNext }: HandoverWords): readonly Block[] {
  return [paragraph(says(own(noNext)))];
}

/** A person by name, and that nobody has proven it. */
export function personInWords(
  {
    by,
    authenticated,
    duty,
  }: { readonly by: string; readonly authenticated: boolean; readonly duty?: string | undefined },
  input: ReportInput,
): Phrase {
  const { handover: words } = reportWords(input.words);
  const named = words.person(phrase`${by}`, duty === undefined ? undefined : phrase`${duty}`);
  return authenticated
    ? named
    : phrase`${named}${own(`${input.words.comma}${words.unauthenticated}`)}`;
}

const ROLES = ['outgoing', 'incoming'] as const;

function signatures(
  { signatures: all, duty }: HandoverInput,
  input: ReportInput,
): readonly Block[] {
  const { handover: words } = reportWords(input.words);
  if (all.length === 0) return [paragraph(says(own(words.nobodyYet)))];
  const row = (role: SignatureTold['as']): readonly Statement[] => {
    const one = all.find(({ as }) => as === role);
    if (one === undefined) {
      return [says(own(words.roles[role])), says(own(words.nobodyYet)), says([]), says([])];
    }
    const person = personInWords({ ...one, duty: role === 'outgoing' ? duty : undefined }, input);
    const note = one.note === undefined ? [] : phrase`${one.note}`;
    return [says(own(words.roles[role])), says(person), says(moment(one.at, input)), says(note)];
  };
  return [
    {
      kind: 'table',
      caption: says([], [], own(words.titles.signatures)),
      columns: words.columns.map(own),
      rows: ROLES.map(row),
    },
  ];
}
