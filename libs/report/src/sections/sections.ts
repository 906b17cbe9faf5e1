import { type EntryState } from '@sitlog/situation';
import { nameInLanguage, type Vocabulary } from '@sitlog/vocabulary';
import {
  type Block,
  heading,
  list,
  paragraph,
  says,
  type Section,
  type Statement,
} from '../document/document.js';
import { figureBlocks } from './figures.js';
import { highlights } from './highlights.js';
import { type ReportInput } from '../document/input.js';
import { facetBlocks } from './propositions.js';
import { alertStatement, demandStatement, forecastStatement } from './talks.js';
import { occurrence } from '../terms.js';
import { own, phrase } from '@sitlog/words';
import { reportWords } from '../words/in-language.js';

type Part = Vocabulary['sections']['all'][number];

/** The sections in the order of OCHA's situation reports; one without content says so. */
export function sectionsOf(input: ReportInput): readonly Section[] {
  const { sections } = reportWords(input.words);
  const titled: readonly (readonly [string, readonly Block[]])[] = [
    [sections.highlights, highlights(input)],
    ...partsIn(undefined, input).map(
      (part) => [titleOf(part, input), blocksOf(part, input)] as const,
    ),
    [sections.needsAndResponse, needsAndResponse(input)],
    [sections.coordination, coordination(input)],
  ];
  return titled.map(([title, blocks]) => ({
    title,
    blocks: blocks.length > 0 ? blocks : nothing(input),
  }));
}

function nothing({ words }: ReportInput): readonly Block[] {
  return [paragraph(says(own(reportWords(words).sections.nothing)))];
}

/** The parts of the report that the packs of the situation have, each with a line of the board at least. */
function partsIn(within: Part['within'], { registers }: ReportInput): readonly Part[] {
  const { sections, facetsIn } = registers.vocabulary;
  return sections.all.filter((part) => part.within === within && facetsIn(part.code).length > 0);
}

function titleOf({ names }: Part, { words }: ReportInput): string {
  return nameInLanguage(names, words.language);
}

/** The facets of a part with their figures, in the order of the board. */
function blocksOf({ code }: Part, input: ReportInput): readonly Block[] {
  const facets = input.registers.vocabulary.facetsIn(code).map((facet) => facet.code);
  return [
    ...facetBlocks(input, facets),
    ...figureBlocks(input, ({ facet }) => facets.includes(facet)),
  ];
}

function needsAndResponse(input: ReportInput): readonly Block[] {
  return partsIn('response', input).flatMap((part) => {
    const blocks = blocksOf(part, input);
    return [heading(titleOf(part, input)), ...(blocks.length > 0 ? blocks : nothing(input))];
  });
}

function coordination(input: ReportInput): readonly Block[] {
  const { demands, forecasts } = input.talks;
  const { sections } = reportWords(input.words);
  const told = new Set(demands.map(({ status }) => status.id));
  const others = { ...input, board: input.board.filter(({ id }) => !told.has(id)) };
  const own = partsIn('coordination', input);
  const alerts = input.registers.vocabulary.facets.get('alerts')?.section;
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ...own
      .filter(({ code }) => code !== alerts)
      .map((part) => [titleOf(part, input), blocksOf(part, others)] as const),
    [sections.demands, list(demands.map((one) => demandStatement(one, input)))],
    [sections.forecasts, list(forecasts.map((one) => forecastStatement(one, input)))],
    ...own
      .filter(({ code }) => code === alerts)
      .map(
        (part) => [titleOf(part, input), [...blocksOf(part, input), ...raisedIn(input)]] as const,
      ),
    [sections.acts, list(input.acts.map((one) => act(one, input)))],
  ];
  return parts.flatMap(([title, blocks]) =>
    blocks.length === 0 ? [] : [heading(title), ...blocks],
  );
}

/** What time alone raises stands with the alerts. */
function raisedIn(input: ReportInput): readonly Block[] {
  return list(input.talks.raised.map((one) => alertStatement(one, input)));
}

function act(entry: EntryState, input: ReportInput): Statement {
  const { kind, headline } = entry.content;
  const { sections } = reportWords(input.words);
  return says(
    sections.act(phrase`${headline}`, occurrence(entry, input), phrase`${entry.author}`),
    [entry.entryNo],
    own(input.words.vocabulary.kind(kind)),
  );
}
