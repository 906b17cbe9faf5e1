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

/** The sections in the order of OCHA's situation reports; one without content says so. */
export function sectionsOf(input: ReportInput): readonly Section[] {
  const titled: readonly (readonly [string, readonly Block[]])[] = [
    ['Highlights', highlights(input)],
    ['Situation overview', facetBlocks(input, ['ceasefire', 'hostilities', 'control'])],
    ['Humanitarian access', facetBlocks(input, ['access'])],
    ['Needs and response', needsAndResponse(input)],
    ['Coordination', coordination(input)],
  ];
  return titled.map(([title, blocks]) => ({ title, blocks: blocks.length > 0 ? blocks : NOTHING }));
}

const NOTHING: readonly Block[] = [
  paragraph(says(own('Nothing is logged about this: that means unknown, not no.'))),
];

interface Cluster {
  readonly title: string;
  readonly facets: readonly Facet[];
}

const CLUSTERS: readonly Cluster[] = [
  { title: 'Casualties', facets: ['casualties'] },
  { title: 'Displacement and evacuation', facets: ['evacuation', 'displacement'] },
  { title: 'Shelter', facets: ['shelter'] },
  { title: 'Needs', facets: ['needs'] },
];

function needsAndResponse(input: ReportInput): readonly Block[] {
  return CLUSTERS.flatMap(({ title, facets }) => {
    const isOurs = ({ facet }: FigureGroup): boolean => facets.includes(facet);
    const blocks = [...facetBlocks(input, facets), ...figureBlocks(input, isOurs)];
    return [heading(title), ...(blocks.length > 0 ? blocks : NOTHING)];
  });
}

function coordination(input: ReportInput): readonly Block[] {
  const { demands, forecasts, raised } = input.talks;
  const told = new Set(demands.map(({ status }) => status.id));
  const talks = input.board.filter(({ facet, id }) => facet === 'talks' && !told.has(id));
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Talks', propositionBlocks(talks, input)],
    ['Demands and deadlines', list(demands.map((one) => demandStatement(one, input)))],
    ['Forecasts', list(forecasts.map((one) => forecastStatement(one, input)))],
    [
      'Alerts',
      [...facetBlocks(input, ['alerts']), ...list(raised.map((one) => alertStatement(one, input)))],
    ],
    ['Own decisions and acts in the period', list(input.acts.map((one) => act(one, input)))],
  ];
  return parts.flatMap(([title, blocks]) =>
    blocks.length === 0 ? [] : [heading(title), ...blocks],
  );
}

function act(entry: EntryState, input: ReportInput): Statement {
  const { kind, headline } = entry.content;
  return says(
    phrase`${headline}, ${occurrence(entry, input)}, logged by ${entry.author}.`,
    [entry.entryNo],
    own(kindRow(kind)?.label ?? kind),
  );
}
