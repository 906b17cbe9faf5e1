import { type EntryState, type Facet, FACETS, kindRow } from '@sitlog/situation';
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

/** The sections in the order of OCHA's situation reports; one without content says so. */
export function sectionsOf(input: ReportInput): readonly Section[] {
  const { sections } = reportWords(input.words);
  const titled: readonly (readonly [string, readonly Block[]])[] = [
    [sections.highlights, highlights(input)],
    [sections.overview, blocksOf('overview', input)],
    [sections.access, blocksOf('access', input)],
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

const CLUSTERS = ['casualties', 'displacement', 'shelter', 'needs'] as const;
type Part = 'overview' | 'access' | (typeof CLUSTERS)[number] | 'talks' | 'alerts';

/** Where each facet of the board stands: none is left out of the report. */
const PARTS: Readonly<Record<Facet, Part>> = {
  ceasefire: 'overview',
  hostilities: 'overview',
  control: 'overview',
  access: 'access',
  casualties: 'casualties',
  evacuation: 'displacement',
  displacement: 'displacement',
  shelter: 'shelter',
  needs: 'needs',
  talks: 'talks',
  alerts: 'alerts',
};

/** The facets of a part with their figures, in the order of the board. */
function blocksOf(part: Part, input: ReportInput): readonly Block[] {
  const facets = FACETS.filter((facet) => PARTS[facet] === part);
  return [
    ...facetBlocks(input, facets),
    ...figureBlocks(input, ({ facet }) => facets.includes(facet)),
  ];
}

function needsAndResponse(input: ReportInput): readonly Block[] {
  const { sections } = reportWords(input.words);
  return CLUSTERS.flatMap((cluster) => {
    const blocks = blocksOf(cluster, input);
    return [heading(sections[cluster]), ...(blocks.length > 0 ? blocks : nothing(input))];
  });
}

function coordination(input: ReportInput): readonly Block[] {
  const { demands, forecasts, raised } = input.talks;
  const { sections } = reportWords(input.words);
  const told = new Set(demands.map(({ status }) => status.id));
  const others = input.board.filter(({ id }) => !told.has(id));
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [sections.talks, blocksOf('talks', { ...input, board: others })],
    [sections.demands, list(demands.map((one) => demandStatement(one, input)))],
    [sections.forecasts, list(forecasts.map((one) => forecastStatement(one, input)))],
    [
      sections.alerts,
      [...blocksOf('alerts', input), ...list(raised.map((one) => alertStatement(one, input)))],
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
