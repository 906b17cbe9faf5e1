import { FIGURE_RULES, type ExcludedFigure, type PreferredFigure } from '@sitlog/board';
import {
  type ChoiceResponse,
  type ExcludedFigureResponse,
  type FiguresParams,
  type SituationFiguresResponse,
} from '@sitlog/contract';
import { type FigureKey } from '@sitlog/situation';
import { explainFiguresAt } from '@sitlog/views';
import { excludedInWords, type Catalogue, CATALOGUES, type Language, spoken } from '@sitlog/words';
import { inLanguage } from '../../http/requests/language.js';
import { figuresView, figureView, preferredView } from '../../query-side/answers/figures-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';
import { byPacks } from '../../query-side/answers/packs-view.js';

/** More figures set aside than this are counted, not listed. */
const MOST_LISTED = 500;

interface Args {
  readonly code: string;
  readonly asked: FiguresParams;
  readonly language: Language;
}

/** The figures at two moments, with what was set aside. */
export function figuresAnswer(
  reader: Reader,
  { code, asked: query, language }: Args,
): Answered<SituationFiguresResponse> {
  const words = CATALOGUES[language];
  const question = Object.assign({ code }, query);
  const cursor = readListCursor(question);
  const asked = reader.moments(code, cursor?.moments[0] ?? query);
  const { groups, excluded, preferences } = explainFiguresAt(asked.db, asked.situation, asked);
  const wanted = wantedBy(query);
  const setAside = excluded.filter(({ line }) => wanted(line));
  const lists = {
    figures: groups
      .filter(wanted)
      .map((group) => () => ({ facet: group.facet, ...figuresView(group, words) })),
    setAside: setAside.slice(0, MOST_LISTED).map((one) => () => excludedView(one, words)),
    preferences: preferences
      .filter(({ choice }) => wanted(choice))
      .map((preferred) => () => choiceView(preferred)),
  };
  return {
    headers: inLanguage(language),
    json: {
      ...statedMoments(asked),
      ruleSet: FIGURE_RULES,
      ...byPacks(asked),
      unlisted: Math.max(0, setAside.length - MOST_LISTED),
      ...pageOf(question, { lists, cursor, at: [asked] }),
    },
  };
}

type Keyed = { readonly key: Pick<FigureKey, 'measure' | 'scope'> };

function wantedBy({ measure, scope }: FiguresParams): (one: Keyed) => boolean {
  return ({ key }) =>
    (measure === undefined || key.measure === measure) &&
    (scope === undefined || key.scope === scope);
}

function excludedView(figure: ExcludedFigure, words: Catalogue): ExcludedFigureResponse {
  const { line, group, verdict, rule, because } = figure;
  const inWords = spoken(excludedInWords(figure, words), words);
  return { ...figureView(line, words), id: group, verdict, rule, because, inWords };
}

function choiceView(preferred: PreferredFigure): ChoiceResponse {
  return { id: preferred.group, ...preferredView(preferred), stands: preferred.line !== undefined };
}
