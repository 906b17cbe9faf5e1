import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { asideInWords, FIGURE_RULES, type FigureAside, type PreferredFigure } from '@sitlog/board';
import { type FigureKey } from '@sitlog/situation';
import { explainFiguresAt } from '@sitlog/views';
import { figuresView, figureView, preferredView } from '../reading/figures-view.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ReadFiguresQuery } from './read-figures.query.js';
import { type FiguresQuery } from './read-figures.request.js';

/** More figures set aside than this are counted, not listed. */
const MOST_LISTED = 500;

/** Read the figures. */
@QueryHandler(ReadFiguresQuery)
export class ReadFiguresHandler implements IQueryHandler<ReadFiguresQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({
    code,
    asked: query,
  }: ReadFiguresQuery): Promise<Readonly<Record<string, unknown>>> {
    const asked = await this.reader.moments(code, query);
    const { groups, aside, preferences } = explainFiguresAt(asked.db, asked.situation, asked);
    const wanted = wantedBy(query);
    const setAside = aside.filter(({ line }) => wanted(line));
    return {
      ...statedMoments(asked),
      ruleSet: FIGURE_RULES,
      figures: groups
        .filter(wanted)
        .map((group) => ({ facet: group.facet, ...figuresView(group) })),
      setAside: setAside.slice(0, MOST_LISTED).map(asideView),
      unlisted: Math.max(0, setAside.length - MOST_LISTED),
      preferences: preferences.filter(({ choice }) => wanted(choice)).map(choiceView),
    };
  }
}

type Keyed = { readonly key: Pick<FigureKey, 'measure' | 'scope'> };

function wantedBy({ measure, scope }: FiguresQuery): (one: Keyed) => boolean {
  return ({ key }) =>
    (measure === undefined || key.measure === measure) &&
    (scope === undefined || key.scope === scope);
}

function asideView(aside: FigureAside): Readonly<Record<string, unknown>> {
  const { line, group, verdict, rule, because } = aside;
  return { ...figureView(line), id: group, verdict, rule, because, inWords: asideInWords(aside) };
}

function choiceView(preferred: PreferredFigure): Readonly<Record<string, unknown>> {
  return { id: preferred.group, ...preferredView(preferred), stands: preferred.line !== undefined };
}
