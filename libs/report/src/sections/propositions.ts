import { type Derived } from '@sitlog/board';
import { type Facet } from '@sitlog/situation';
import {
  besides,
  entriesOf,
  gradeWords,
  inFull,
  isSpokenOf,
  overriding,
  SUPPORT_ALONE,
} from '../answers.js';
import { type Block, list, paragraph, says, type Statement } from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { aspectName, proposition, since, sources, subject, value } from '../terms.js';
import { english, joined, own, sentences, type Phrase, phrase } from '@sitlog/words';

/** The propositions of some facets: what is said, what is contested with both accounts side by side, and what is unknown. */
export function facetBlocks(input: ReportInput, facets: readonly Facet[]): readonly Block[] {
  return propositionBlocks(
    facets.flatMap((facet) => input.board.filter((one) => one.facet === facet)),
    input,
  );
}

/** Some propositions, each with what the accounts give. */
export function propositionBlocks(board: readonly Derived[], input: ReportInput): readonly Block[] {
  const silent = board.filter((one) => !isSpokenOf(one));
  return [
    ...inOrder(board.filter(isSpokenOf), input),
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

const NOT_RANKED = own('Contested: these accounts cannot both be so. None is ranked as the truth.');

/** Accounts side by side, each in a column of its own. */
function contest(derived: Derived, input: ReportInput): Block {
  const { values, possible, abstentions } = derived;
  const row = (label: string, cells: readonly Statement[]): readonly Statement[] => [
    says(own(label)),
    ...cells,
  ];
  const others = [...possible, ...abstentions].map(({ entry }) => entry);
  const caption = sentences([overriding(derived, input), NOT_RANKED, ...besides(derived, input)]);
  return {
    kind: 'table',
    caption: says(caption, others, proposition(derived, input)),
    columns: [own('Account'), ...values.map((one) => value(one.value, input))],
    rows: [
      row(
        'By',
        values.map((one) => says(english.and(sources(one.origins, input)))),
      ),
      row(
        'Support',
        values.map((one) => says(own(SUPPORT_ALONE[one.state]))),
      ),
      row(
        'Since',
        values.map((one) => says(since(one.since, input))),
      ),
      row(
        'Grade',
        values.map((one) => says(own(gradeWords(one)))),
      ),
      row(
        'Entries',
        values.map((one) => says([], one.entries)),
      ),
    ],
  };
}

function unknown(silent: readonly Derived[], input: ReportInput): Statement {
  const aspects = Map.groupBy(silent, ({ id }) => id.slice(0, id.indexOf('/')));
  const named = [...aspects].map(([about, own_]): Phrase => {
    const names = own_.map(({ id }) => phrase`${aspectName(id.slice(about.length + 1))}`);
    return phrase`${subject(about, input)}: ${joined(names, ', ')}`;
  });
  return says(phrase`${joined(named, '; ')}.`, [], own('Unknown, nothing is logged about it'));
}
