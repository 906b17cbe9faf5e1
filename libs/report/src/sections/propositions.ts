import { type Derived } from '@sitlog/board';
import {
  besides,
  claimed,
  claimsOf,
  entriesBeside,
  entriesOf,
  gradeWords,
  inFull,
  isTold,
  overriding,
} from '../answers.js';
import { type Block, list, paragraph, says, type Statement } from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { aspectName, proposition, since, sources, subject } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { joined, own, sentences, type Phrase, phrase, toldOf } from '@sitlog/words';

/** The propositions of some facets: what is said, what is contested with both accounts side by side, and what is unknown. */
export function facetBlocks(input: ReportInput, facets: readonly string[]): readonly Block[] {
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
  const claims = claimsOf(derived);
  const { columns, notRanked } = reportWords(input.words).answers;
  const row = (label: string, cells: readonly Statement[]): readonly Statement[] => [
    says(own(label)),
    ...cells,
  ];
  const caption = sentences([
    overriding(derived, input),
    own(notRanked),
    ...besides(derived, input),
  ]);
  return {
    kind: 'table',
    caption: says(caption, entriesBeside(derived), proposition(derived, input)),
    columns: [
      own(columns.account),
      ...claims.map((one) => claimed(one, toldOf(derived.id, input))),
    ],
    rows: [
      row(
        columns.by,
        claims.map((one) => says(input.words.and(sources(one.origins, input)))),
      ),
      row(
        columns.support,
        claims.map((one) => says(own(input.words.propositions.support[one.state]))),
      ),
      row(
        columns.since,
        claims.map((one) => says(since(one.since, input))),
      ),
      row(
        columns.grade,
        claims.map((one) => says(own(gradeWords(one, input)))),
      ),
      row(
        columns.entries,
        claims.map((one) => says([], one.entries)),
      ),
    ],
  };
}

function unknown(silent: readonly Derived[], input: ReportInput): Statement {
  const { answers } = reportWords(input.words);
  const aspects = Map.groupBy(silent, ({ id }) => id.slice(0, id.indexOf('/')));
  const named = [...aspects].map(([about, own_]): Phrase => {
    const names = own_.map(({ id }) => phrase`${aspectName(id, input)}`);
    return phrase`${subject(about, input)}: ${joined(names, input.words.comma)}`;
  });
  return says(phrase`${joined(named, input.words.semicolon)}.`, [], own(answers.unknownOf));
}
