import { type BoardItem, byKind, type ByKind } from '@sitlog/board';
import {
  type CheckResponse,
  type DemandResponse,
  type FiguresResponse,
  type ForecastResponse,
  type PropositionResponse,
  type RaisedAlertResponse,
} from '@sitlog/contract';
import { type Catalogue } from '@sitlog/words';
import { figuresView } from './figures-view.js';
import { propositionView } from './proposition-view.js';
import { alertView, demandView, forecastView } from './talks-view.js';

/** Flows of many periods stand side by side: of more than this the board lists the newest. */
const MOST_FIGURES = 50;

/** What stands in a line of the board, as it is answered. */
export type ItemView =
  | PropositionResponse
  | FiguresResponse
  | DemandResponse
  | ForecastResponse
  | RaisedAlertResponse
  | CheckResponse;

const viewsIn = (words: Catalogue): ByKind<ItemView> => ({
  propositions: propositionView,
  figures: (group) => figuresView(group, words, MOST_FIGURES),
  demands: demandView,
  forecasts: forecastView,
  raised: alertView,
  checks: (check) => check,
});

/** What stands on the board as it is answered, without its facet. */
export function itemView(item: BoardItem, words: Catalogue): ItemView {
  return byKind(item, viewsIn(words));
}
