import { type Derived } from '@sitlog/board';
import { type Facet } from '@sitlog/situation';
import { besides, entriesOf, gradeWords, inFull, isTold, overriding } from '../answers.js';
import { type Block, list, paragraph, says, type Statement } from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { proposition, since, sources, subject, value } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { joined, own, sentences, type Phrase, phrase } from '@sitlog/words';

/** The propositions of some facets: what is said, what is contested with both accounts side by side, and what is unknown. */
export function facetBlocks(input: ReportInput, facets: readonly Facet[]): readonly Block[] {
  return propositionBlocks(
    facets.flatMap((facet) => input.board.filter((one) => one.facet === facet)),
    input,
  );
}

function propositionBlocks(board: readonly Derived[], input: ReportInput): readonly Block[] {
  const silent = board.filter((one) => !isTold(one));
  return [
    ...inOrder(board.filter(isTold), input),
    ...(silent.length === 0 ? [] : [paragraph(unknown(silent, input))]),
  ];
}

/** In the order of the board; what follows each other without contest shares a list. */
function inOrder(spoken: readonly Derived[], input: ReportInput): readonly Block[] {
  const blocks: Block[] = [];
  let agreed: Statement[] = [];
  const flush = (): void => {
    blocks.push(...list(agreed));
    agreed = [];
  };
  for (const one of spoken) {
    if (isContested(one)) {
      flush();
      blocks.push(contest(one, input));
    } else {
      agreed.push(statement(one, input));
    }
  }
  flush();
  return blocks;
}

/** Whether accounts that cannot both be so stand against each other, overridden or not. */
export function isContested({ state, override }: Derived): boolean {
  return (override?.derivedState ?? state) === 'contested';
}

function statement(derived: Derived, input: ReportInput): Statement {
  return says(inFull(derived, input), entriesOf(derived), proposition(derived, input));
}

/** Accounts side by side, each in a column of its own. */
function contest(derived: Derived, input: ReportInput): Block {
  const { values, possible, abstentions } = derived;
  const { columns, notRanked } = reportWords(input.words).answers;
  const row = (label: string, cells: readonly Statement[]): readonly Statement[] => [
    says(own(label)),
    ...cells,
  ];
  const others = [...possible, ...abstentions].map(({ entry }) => entry);
  const caption = sentences([
    overriding(derived, input),
    own(notRanked),
    ...besides(derived, input),
  ]);
  return {
    kind: 'table',
    caption: says(caption, others, proposition(derived, input)),
    columns: [own(columns.account), ...values.map((one) => value(one.value, input))],
    rows: [
      row(
        columns.by,
        values.map((one) => says(input.words.and(sources(one.origins, input)))),
      ),
      row(
        columns.support,
        values.map((one) => says(own(input.words.propositions.support[one.state]))),
      ),
      row(
        columns.since,
        values.map((one) => says(since(one.since, input))),
      ),
      row(
        columns.grade,
        values.map((one) => says(own(gradeWords(one, input)))),
      ),
      row(
        columns.entries,
        values.map((one) => says([], one.entries)),
      ),
    ],
  };
}

function unknown(silent: readonly Derived[], input: ReportInput): Statement {
  const { answers } = reportWords(input.words);
  const aspects = Map.groupBy(silent, ({ id }) => id.slice(0, id.indexOf('/')));
  const named = [...aspects].map(([about, own_]): Phrase => {
    const names = own_.map(({ id }) => phrase`${answers.aspect(id.slice(about.length + 1))}`);
    return phrase`${subject(about, input)}: ${joined(names, input.words.comma)}`;
  });
  return says(phrase`${joined(named, input.words.semicolon)}.`, [], own(answers.unknownOf));
}
