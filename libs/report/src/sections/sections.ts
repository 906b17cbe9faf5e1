import { type FigureGroup } from '@sitlog/board';
import { type EntryState, type Facet, kindRow } from '@sitlog/situation';
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
import { facetBlocks, propositionBlocks } from './propositions.js';
import { alertStatement, demandStatement, forecastStatement } from './talks.js';
import { occurrence } from '../terms.js';
import { own, phrase } from '@sitlog/words';
import { reportWords } from '../words/in-language.js';

/** The sections in the order of OCHA's situation reports; one without content says so. */
export function sectionsOf(input: ReportInput): readonly Section[] {
  const { sections } = reportWords(input.words);
  const titled: readonly (readonly [string, readonly Block[]])[] = [
    [sections.highlights, highlights(input)],
    [sections.overview, facetBlocks(input, ['ceasefire', 'hostilities', 'control'])],
    [sections.access, facetBlocks(input, ['access'])],
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

interface Cluster {
  readonly title: 'casualties' | 'displacement' | 'shelter' | 'needs';
  readonly facets: readonly Facet[];
}

const CLUSTERS: readonly Cluster[] = [
  { title: 'casualties', facets: ['casualties'] },
  { title: 'displacement', facets: ['evacuation', 'displacement'] },
  { title: 'shelter', facets: ['shelter'] },
  { title: 'needs', facets: ['needs'] },
];

function needsAndResponse(input: ReportInput): readonly Block[] {
  const { sections } = reportWords(input.words);
  return CLUSTERS.flatMap(({ title, facets }) => {
    const isOurs = ({ facet }: FigureGroup): boolean => facets.includes(facet);
    const blocks = [...facetBlocks(input, facets), ...figureBlocks(input, isOurs)];
    return [heading(sections[title]), ...(blocks.length > 0 ? blocks : nothing(input))];
  });
}

function coordination(input: ReportInput): readonly Block[] {
  const { demands, forecasts, raised } = input.talks;
  const { sections } = reportWords(input.words);
  const told = new Set(demands.map(({ status }) => status.id));
  const talks = input.board.filter(({ facet, id }) => facet === 'talks' && !told.has(id));
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [sections.talks, propositionBlocks(talks, input)],
    [sections.demands, list(demands.map((one) => demandStatement(one, input)))],
    [sections.forecasts, list(forecasts.map((one) => forecastStatement(one, input)))],
    [
      sections.alerts,
      [...facetBlocks(input, ['alerts']), ...list(raised.map((one) => alertStatement(one, input)))],
    ],
    [sections.acts, list(input.acts.map((one) => act(one, input)))],
  ];
  return parts.flatMap(([title, blocks]) =>
    blocks.length === 0 ? [] : [heading(title), ...blocks],
  );
}

function act(entry: EntryState, input: ReportInput): Statement {
  const { kind, headline } = entry.content;
  const { sections } = reportWords(input.words);
  return says(
    sections.act(phrase`${headline}`, occurrence(entry, input), phrase`${entry.author}`),
    [entry.entryNo],
    own(input.words.vocabulary.kind(kind, kindRow(kind)?.label)),
  );
}
